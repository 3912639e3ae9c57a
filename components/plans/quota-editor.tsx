'use client';

import { useFieldArray, useWatch } from 'react-hook-form';
import { useTranslations } from 'next-intl';
import { Add, TrashCan } from '@carbon/icons-react';
import { limitWarning } from '@/lib/plans/policy';
import { Button } from '@/components/ui/button';
import { useSay } from '@/components/ui/form/use-say';
import { IconButton } from '@/components/ui/icon-button';
import { Fields, Stack } from '@/components/ui/layout/arrange';
import { TextInput } from '@/components/ui/text-input';
import { Group } from './group';
import { usePlanForm } from './plan-form';
import styles from './plans.module.scss';

const SUGGESTIONS = 'quota-metrics';

/** The id that a limit counts by, chosen from those of the paid plans or typed. */
const MetricField = ({ index, judged }: { index: number; judged: string[] }) => {
  const t = useTranslations('plans.editor');
  const say = useSay();
  const { form, field } = usePlanForm();
  const path = `quotas.${index}.metricId` as const;
  const warning = limitWarning(useWatch({ control: form.control, name: path }), judged);
  return (
    <TextInput
      {...field(path)}
      list={SUGGESTIONS}
      autoComplete="off"
      labelText={t('quotaMetric')}
      helperText={t('quotaMetricHelp')}
      warn={warning !== null}
      warnText={warning ? say(warning) : ''}
    />
  );
};

/** The ids that a limit can count by: those of the paid plans, and of the free plan's own metrics. */
const useKnownMetrics = (paidMetrics: string[]) => {
  const own = useWatch({ control: usePlanForm().form.control, name: 'metrics' });
  return [...new Set([...paidMetrics, ...own.flatMap(({ metricId }) => metricId || [])])];
};

/** What a free plan includes each month. */
export const QuotaEditor = ({ paidMetrics }: { paidMetrics: string[] }) => {
  const t = useTranslations('plans.editor');
  const { form, field } = usePlanForm();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'quotas' });
  const known = useKnownMetrics(paidMetrics);
  return (
    <Group title={t('quotas')} help={t('quotasHelp')} path="quotas">
      <Stack>
        <datalist id={SUGGESTIONS}>
          {known.map((id) => (
            <option key={id} value={id} />
          ))}
        </datalist>
        {fields.map(({ id }, index) => (
          <div key={id} className={styles.pairRow}>
            <Fields>
              {/* While no paid plan counts anything, there is nothing to agree with. */}
              <MetricField index={index} judged={paidMetrics.length > 0 ? known : []} />
              <TextInput
                {...field(`quotas.${index}.quantity`)}
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
