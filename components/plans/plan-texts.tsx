'use client';

import { useWatch } from 'react-hook-form';
import { useTranslations } from 'next-intl';
import { PLAN_KINDS, type PlanKind } from '@/lib/plans/schema';
import { withKind } from '@/lib/plans/metric/schema';
import { Fields, Stack } from '@/components/ui/layout/arrange';
import { fieldId } from '@/components/ui/form/field-id';
import { useSay } from '@/components/ui/form/use-say';
import { Select, SelectItem } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { TextInput } from '@/components/ui/text-input';
import { Group } from './group';
import { formMetric, usePlanForm } from './plan-form';

const KindSelect = () => {
  const t = useTranslations('plans.kind');
  const say = useSay();
  const { form, kindFixed } = usePlanForm();
  const error = form.formState.errors.kind;
  const kind = useWatch({ control: form.control, name: 'kind' });
  const change = (next: PlanKind) => {
    const { metrics, quotas } = withKind(form.getValues(), next);
    const options = { shouldDirty: true };
    form.setValue('kind', next, options);
    form.setValue('metrics', metrics.map(formMetric), options);
    form.setValue('quotas', quotas, options);
    form.clearErrors();
  };
  return (
    <Select
      id={fieldId('kind')}
      labelText={t('label')}
      helperText={kindFixed ? say(kindFixed) : t('changeHelp')}
      value={kind}
      disabled={kindFixed !== null}
      invalid={Boolean(error)}
      invalidText={error?.message ?? ''}
      onChange={(event) => change(event.target.value as PlanKind)}
    >
      {PLAN_KINDS.map((one) => (
        <SelectItem key={one} value={one} text={t(one)} />
      ))}
    </Select>
  );
};

/** Names, kind and description. */
export const PlanTexts = () => {
  const t = useTranslations('plans.editor');
  const say = useSay();
  const { form, field, nameFixed } = usePlanForm();
  const free = useWatch({ control: form.control, name: 'kind' }) === 'free';
  const nameHelp = nameFixed ? say(nameFixed) : t(free ? 'freeNameHelp' : 'nameHelp');
  return (
    <Group title={t('texts')} help={t('textsHelp')}>
      <Stack>
        <Fields>
          <TextInput
            {...field('displayName')}
            labelText={t('displayName')}
            helperText={t(free ? 'freeDisplayNameHelp' : 'displayNameHelp')}
          />
          <TextInput
            {...field('name')}
            readOnly={nameFixed !== null}
            labelText={t('name')}
            helperText={nameHelp}
          />
        </Fields>
        <KindSelect />
        <TextArea
          {...field('description')}
          rows={3}
          labelText={t('description')}
          helperText={t('descriptionHelp')}
        />
      </Stack>
    </Group>
  );
};
