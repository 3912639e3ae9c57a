'use client';

import { useWatch } from 'react-hook-form';
import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/checkbox';
import { Fields } from '@/components/ui/layout/arrange';
import { Group, ListError } from './group';
import { usePlanForm } from './plan-form';

export type RegionOption = { id: string; name: string };

/** Regions to tick; one that the operator has taken away can only be unticked. */
export const RegionChoice = ({ regions }: { regions: RegionOption[] }) => {
  const t = useTranslations('plans.editor');
  const { form } = usePlanForm();
  const chosen = useWatch({ control: form.control, name: 'regions' });
  const gone = chosen.filter((id) => !regions.some((region) => region.id === id));
  const toggle = (id: string, checked: boolean) =>
    form.setValue('regions', checked ? [...chosen, id] : chosen.filter((one) => one !== id), {
      shouldDirty: true,
      shouldTouch: true,
    });
  return (
    <Group title={t('regions')} help={t('regionsHelp')} path="regions">
      <Fields>
        {[...regions, ...gone.map((id) => ({ id, name: id }))].map(({ id, name }) => (
          <Checkbox
            key={id}
            id={`region-${id}`}
            labelText={name === id ? id : `${name} (${id})`}
            checked={chosen.includes(id)}
            onChange={(_, { checked }) => toggle(id, checked)}
          />
        ))}
      </Fields>
      {chosen.map((id, index) => (
        <ListError key={id} path={`regions.${index}`} />
      ))}
    </Group>
  );
};
