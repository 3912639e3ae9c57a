'use client';

import { useFieldArray } from 'react-hook-form';
import { useTranslations } from 'next-intl';
import { Add, TrashCan } from '@carbon/icons-react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Fields, Stack } from '@/components/ui/layout/arrange';
import { TextInput } from '@/components/ui/text-input';
import { Group } from './group';
import { useTypedDecimal } from '@/components/ui/form/use-typed-decimal';
import { usePlanForm } from './plan-form';
import styles from './plans.module.scss';

/** What a free plan includes each month. */
export const QuotaEditor = () => {
  const t = useTranslations('plans.editor');
  const { form, field } = usePlanForm();
  const decimal = useTypedDecimal();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'quotas' });
  return (
    <Group title={t('quotas')} help={t('quotasHelp')} path="quotas">
      <Stack>
        {fields.map(({ id }, index) => (
          <div key={id} className={styles.pairRow}>
            <Fields>
              <TextInput
                {...field(`quotas.${index}.metricId`)}
                labelText={t('quotaMetric')}
                helperText={t('quotaMetricHelp')}
              />
              <TextInput
                {...field(`quotas.${index}.quantity`, decimal)}
                inputMode="decimal"
                labelText={t('quotaQuantity')}
              />
            </Fields>
            <IconButton
              kind="ghost"
              align="left"
              label={t('removeQuota', { number: index + 1 })}
              onClick={() => remove(index)}
            >
              <TrashCan />
            </IconButton>
          </div>
        ))}
        <div>
          <Button
            kind="ghost"
            size="sm"
            renderIcon={Add}
            onClick={() => append({ metricId: '', quantity: '' })}
          >
            {t('addQuota')}
          </Button>
        </div>
      </Stack>
    </Group>
  );
};
