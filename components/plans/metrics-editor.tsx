'use client';

import { useState } from 'react';
import { useFieldArray, useWatch } from 'react-hook-form';
import { useLocale, useTranslations } from 'next-intl';
import { Add, ChevronDown, ChevronRight, TrashCan } from '@carbon/icons-react';
import { newMetric } from '@/lib/plans/schema';
import { Button } from '@/components/ui/button';
import { fieldId } from '@/components/ui/form/field-id';
import { Stack } from '@/components/ui/layout/arrange';
import { Group } from './group';
import { MetricIdentity, MetricMetering } from './metric-identity';
import { MetricPricing } from './metric-pricing';
import { MetricWords } from './metric-words';
import { formMetric, usePlanForm } from './plan-form';
import { capitalised, wordsIn } from './price-units';
import styles from './plans.module.scss';

/** With more metrics than this, each opens on demand: a long form stays quick. */
const MOST_OPEN = 2;

const MetricBody = ({ index, isDefault }: { index: number; isDefault: boolean }) => {
  const t = useTranslations('plans.metric');
  const { form } = usePlanForm();
  const kind = useWatch({ control: form.control, name: 'kind' });
  if (kind === 'metered' && isDefault) return <p className={styles.text}>{t('defaultHelp')}</p>;
  return (
    <>
      <MetricWords index={index} />
      <MetricIdentity index={index} />
      <MetricMetering index={index} />
      {kind === 'free' ? null : <MetricPricing index={index} />}
    </>
  );
};

const useTitle = (index: number) => {
  const t = useTranslations('plans.metric');
  const locale = useLocale();
  const { form } = usePlanForm();
  const [isDefault, displayName, metricId] = useWatch({
    control: form.control,
    name: [`metrics.${index}.isDefault`, `metrics.${index}.displayName`, `metrics.${index}.metricId`],
  });
  const own = displayName && capitalised(wordsIn(displayName, locale).plural, locale);
  const title = isDefault ? t('default') : own || metricId || t('untitled', { number: index + 1 });
  return { title, isDefault };
};

type BoxProps = { index: number; startsOpen: boolean; onRemove: () => void };

const MetricBox = ({ index, startsOpen, onRemove }: BoxProps) => {
  const t = useTranslations('plans.metric');
  const { title, isDefault } = useTitle(index);
  const [open, setOpen] = useState(startsOpen);
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <div className={styles.metric} id={fieldId(`metrics.${index}`)}>
      <div className={styles.metricHead}>
        <h3 className={styles.metricTitle}>
          <button
            type="button"
            className={styles.metricToggle}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <Chevron /> {title}
          </button>
        </h3>
        <Button kind={isDefault ? 'tertiary' : 'ghost'} size="sm" renderIcon={TrashCan} onClick={onRemove}>
          {t('remove')}
        </Button>
      </div>
      {open ? <MetricBody index={index} isDefault={isDefault} /> : null}
    </div>
  );
};

/** The metrics of a metered plan, or of a free one, where they have no prices. */
export const MetricsEditor = () => {
  const t = useTranslations('plans.metric');
  const { form } = usePlanForm();
  const { fields, append, remove, update } = useFieldArray({ control: form.control, name: 'metrics' });
  const kind = useWatch({ control: form.control, name: 'kind' });
  const [few] = useState(fields.length <= MOST_OPEN);
  const start = () => formMetric(newMetric(kind));
  /** Without its fee a metered plan would have no metric at all, so one to fill in takes the place. */
  const takeAway = (index: number) => {
    const alone = fields.length === 1 && form.getValues(`metrics.${index}.isDefault`);
    return alone ? update(index, start()) : remove(index);
  };
  const [stored] = useState(() => new Set(fields.map(({ id }) => id)));
  return (
    <Group title={t('title')} help={t(kind === 'free' ? 'helpFree' : 'help')} path="metrics">
      <Stack>
        {fields.map(({ id }, index) => (
          <MetricBox
            key={id}
            index={index}
            startsOpen={few || !stored.has(id)}
            onRemove={() => takeAway(index)}
          />
        ))}
        <div>
          <Button kind="tertiary" size="sm" renderIcon={Add} onClick={() => append(start())}>
            {t('add')}
          </Button>
        </div>
      </Stack>
    </Group>
  );
};
