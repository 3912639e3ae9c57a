'use client';

import { useWatch } from 'react-hook-form';
import { useTranslations } from 'next-intl';
import { METERING_MODELS, QUANTITY_TYPES } from '@/lib/plans/schema';
import { Fields } from '@/components/ui/layout/arrange';
import { Select, SelectItem } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import { Group } from './group';
import { useTypedDecimal } from '@/components/ui/form/use-typed-decimal';
import { usePlanForm } from './plan-form';

/** What is counted: the ids that usage records and the bill refer to. */
export const MetricIdentity = ({ index }: { index: number }) => {
  const t = useTranslations('plans.metric');
  const { field } = usePlanForm();
  return (
    <Group title={t('identity')} help={t('identityHelp')} small>
      <Fields>
        <TextInput {...field(`metrics.${index}.unit`)} labelText={t('unit')} helperText={t('unitHelp')} />
        <TextInput
          {...field(`metrics.${index}.metricId`)}
          labelText={t('metricId')}
          helperText={t('metricIdHelp')}
        />
        <TextInput
          {...field(`metrics.${index}.resourceName`)}
          labelText={t('resourceName')}
          helperText={t('resourceNameHelp')}
        />
        <Select
          {...field(`metrics.${index}.quantityType`)}
          labelText={t('quantityType')}
          helperText={t('quantityTypeHelp')}
        >
          {QUANTITY_TYPES.map((type) => (
            <SelectItem key={type} value={type} text={t(type)} />
          ))}
        </Select>
      </Fields>
    </Group>
  );
};

/** How the records of a month become one quantity. */
export const MetricMetering = ({ index }: { index: number }) => {
  const t = useTranslations('plans.metric');
  const { form, field } = usePlanForm();
  const decimal = useTypedDecimal();
  const model = useWatch({ control: form.control, name: `metrics.${index}.meteringModel` });
  return (
    <Group title={t('metering')} small>
      <Fields>
        <Select
          {...field(`metrics.${index}.meteringModel`)}
          labelText={t('meteringModel')}
          helperText={t(`meteringHelp.${model}`)}
        >
          {METERING_MODELS.map((one) => (
            <SelectItem key={one} value={one} text={t(`meteringModels.${one}`)} />
          ))}
        </Select>
        <TextInput
          {...field(`metrics.${index}.meteringScale`, decimal)}
          inputMode="decimal"
          labelText={t('meteringScale')}
          helperText={t('meteringScaleHelp')}
        />
      </Fields>
    </Group>
  );
};
