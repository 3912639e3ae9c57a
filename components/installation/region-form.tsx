'use client';

import { useTranslations } from 'next-intl';
import { addRegion } from '@/lib/installation/client';
import { addRegionSchema, type AddRegion, type RegionNode } from '@/lib/installation/schema';
import { SaveBar } from '../ui/form/save-bar';
import { useCommandForm } from '../ui/form/use-command-form';
import { Fields, Stack } from '../ui/layout/arrange';
import { Select, SelectItem } from '../ui/select';
import { TextInput } from '../ui/text-input';

const EMPTY: AddRegion = { id: '', parentId: '', names: { en: '', fr: '' } };

/** Adds a geography, a region or a data center; the parent decides which. */
export const RegionForm = ({ tree }: { tree: RegionNode[] }) => {
  const t = useTranslations('installation');
  const { form, field, submit, state } = useCommandForm<AddRegion, void>({
    schema: addRegionSchema,
    values: EMPTY,
    send: addRegion,
    toValues: () => EMPTY,
  });
  const parents = tree.flatMap(({ id, name, children }) => [
    { id, text: name },
    ...children.map((region) => ({ id: region.id, text: `${name} › ${region.name}` })),
  ]);
  return (
    <form method="post" onSubmit={submit}>
      <Stack>
        <Fields>
          <Select {...field('parentId')} labelText={t('regions.parent')} helperText={t('regions.parentHelp')}>
            <SelectItem value="" text={t('regions.noParent')} />
            {parents.map(({ id, text }) => (
              <SelectItem key={id} value={id} text={text} />
            ))}
          </Select>
          <TextInput
            {...field('id')}
            id="field-region-id"
            labelText={t('regions.id')}
            helperText={t('regions.idHelp')}
          />
        </Fields>
        <Fields>
          <TextInput {...field('names.en')} id="field-region-en" labelText={t('names.en')} />
          <TextInput {...field('names.fr')} id="field-region-fr" labelText={t('names.fr')} />
        </Fields>
        <SaveBar inline state={state} dirty={form.formState.isDirty} label={t('regions.add')} />
      </Stack>
    </form>
  );
};
