'use client';

import { useFieldArray } from 'react-hook-form';
import { useLocale, useTranslations } from 'next-intl';
import { Add, TrashCan } from '@carbon/icons-react';
import { newMetric } from '@/lib/plans/schema';
import { Button } from '@/components/ui/button';
import { fieldId } from '@/components/ui/form/field-id';
import { Stack } from '@/components/ui/layout/arrange';
import { Group } from './group';
import { MetricIdentity, MetricMetering } from './metric-identity';
import { MetricPricing } from './metric-pricing';
import { MetricWords } from './metric-words';
import { formMetric, usePlanForm } from './plan-form';
import { metricTitle } from './price-units';
import styles from './plans.module.scss';

const MetricBody = ({ index }: { index: number }) => {
  const t = useTranslations('plans.metric');
  const { form } = usePlanForm();
  const kind = form.watch('kind');
  if (kind === 'metered' && form.watch(`metrics.${index}.isDefault`))
    return <p className={styles.text}>{t('defaultHelp')}</p>;
  return (
    <>
      <MetricIdentity index={index} />
      <MetricWords index={index} />
      <MetricMetering index={index} />
      {kind === 'free' ? null : <MetricPricing index={index} />}
    </>
  );
};

const MetricBox = ({ index, onRemove }: { index: number; onRemove: () => void }) => {
  const t = useTranslations('plans.metric');
  const locale = useLocale();
  const { form } = usePlanForm();
  const metric = form.watch(`metrics.${index}`);
  const title = metric.isDefault
    ? t('default')
    : metricTitle(metric, locale) || t('untitled', { number: index + 1 });
  return (
    <div className={styles.metric} id={fieldId(`metrics.${index}`)}>
      <div className={styles.metricHead}>
        <h3 className={styles.groupTitle}>{title}</h3>
        <Button
          kind={metric.isDefault ? 'tertiary' : 'ghost'}
          size="sm"
          renderIcon={TrashCan}
          onClick={onRemove}
        >
          {t('remove')}
        </Button>
      </div>
      <MetricBody index={index} />
    </div>
  );
};

/** The metrics of a metered plan, or of a free one, where they have no prices. */
export const MetricsEditor = () => {
  const t = useTranslations('plans.metric');
  const { form } = usePlanForm();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'metrics' });
  const kind = form.watch('kind');
  return (
    <Group title={t('title')} help={t(kind === 'free' ? 'helpFree' : 'help')} path="metrics">
      <Stack>
        {fields.map(({ id }, index) => (
          <MetricBox key={id} index={index} onRemove={() => remove(index)} />
        ))}
        <div>
          <Button
            kind="tertiary"
            size="sm"
            renderIcon={Add}
            onClick={() => append(formMetric(newMetric(kind)))}
          >
            {t('add')}
          </Button>
        </div>
      </Stack>
    </Group>
  );
};
