'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Add, TrashCan } from '@carbon/icons-react';
import { useWatch } from 'react-hook-form';
import { isDecimal } from '@/lib/core/decimal-text';
import { addTier, removeTier } from '@/lib/plans/metric/schema';
import { MOST_TIERS } from '@/lib/plans/schema';
import { formatQuantity } from '@/lib/plans/simulation/words/schema';
import { Button } from '@/components/ui/button';
import { fieldId } from '@/components/ui/form/field-id';
import { useTypedDecimal } from '@/components/ui/form/use-typed-decimal';
import { IconButton } from '@/components/ui/icon-button';
import { Stack } from '@/components/ui/layout/arrange';
import { TextInput } from '@/components/ui/text-input';
import { Group } from './group';
import { usePlanForm } from './plan-form';
import { useTieredPart } from './use-tiered-part';
import styles from './plans.module.scss';

/** Which quantities a tier holds, in words. */
const useRange = (index: number) => {
  const t = useTranslations('plans.tiers');
  const locale = useLocale();
  const { form } = usePlanForm();
  const scale = useWatch({ control: form.control, name: `metrics.${index}.ratingScale` });
  const scaled = isDecimal(scale) && Number(scale) !== 1 ? formatQuantity(scale, locale) : null;
  const bound = (text: string) => formatQuantity(text, locale);
  const rangeOf = (upTo: string | null, lower: string | null | undefined, first: boolean) => {
    if (upTo === '') return t('fill');
    if (!first && !isDecimal(lower)) return '';
    if (upTo === null) return first ? t('everything') : t('rangeOpen', { lower: bound(lower ?? '0') });
    if (!isDecimal(upTo)) return '';
    if (first) return t('rangeFirst', { upper: bound(upTo) });
    if (Number(upTo) <= Number(lower)) return t('above', { lower: bound(lower ?? '0') });
    return t('range', { lower: bound(lower ?? '0'), upper: bound(upTo) });
  };
  return { rangeOf, scaled };
};

/** The upper bounds of a metric's tiers; their prices are columns of the table of amounts. */
export const TierEditor = ({ index }: { index: number }) => {
  const t = useTranslations('plans.tiers');
  const { field } = usePlanForm();
  const decimal = useTypedDecimal();
  const { part, change } = useTieredPart(index);
  const { rangeOf, scaled } = useRange(index);
  return (
    <Group title={t('title')} help={t('help')} path={`metrics.${index}.tiers`} small>
      <Stack>
        {scaled ? <p className={styles.muted}>{t('scaled', { scale: scaled })}</p> : null}
        {part.tiers.map(({ upTo }, tier) => {
          const range = rangeOf(upTo, part.tiers[tier - 1]?.upTo, tier === 0);
          return (
            <div key={tier} className={styles.pairRow}>
              {upTo === null ? (
                <p className={styles.text} id={fieldId(`metrics.${index}.tiers.${tier}.upTo`)}>
                  {t('open', { number: tier + 1 })}
                  <span className={styles.muted}> {range}</span>
                </p>
              ) : (
                <TextInput
                  {...field(`metrics.${index}.tiers.${tier}.upTo`, decimal)}
                  inputMode="decimal"
                  labelText={t('upTo', { number: tier + 1 })}
                  helperText={range}
                />
              )}
              {part.tiers.length > 1 && upTo !== null ? (
                <IconButton
                  kind="ghost"
                  align="left"
                  label={t('remove', { number: tier + 1 })}
                  onClick={() => change(removeTier(part, tier))}
                >
                  <TrashCan />
                </IconButton>
              ) : null}
            </div>
          );
        })}
        <div>
          <Button
            kind="ghost"
            size="sm"
            renderIcon={Add}
            disabled={part.tiers.length >= MOST_TIERS}
            onClick={() => change(addTier(part))}
          >
            {t('add')}
          </Button>
        </div>
      </Stack>
    </Group>
  );
};
