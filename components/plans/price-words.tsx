import { useLocale, useTranslations } from 'next-intl';
import { isDecimal } from '@/lib/core/decimal-text';
import { formatMoney } from '@/lib/core/money';
import { type Metric, isTiered } from '@/lib/plans/schema';
import { requiredAmount } from '@/lib/plans/prices/schema';
import { unitsPerPrice } from '@/lib/plans/simulation/schema';
import { metricTitle, wordsIn } from './price-units';
import styles from './plans.module.scss';

/** A tier's bound, in measured units; null where it is open or not filled in. */
const measuredBound = (metric: Metric, upTo: string | null | undefined) =>
  isDecimal(upTo) ? unitsPerPrice(metric).times(upTo).toFixed() : null;

const usePriceLines = () => {
  const t = useTranslations('plans.price');
  const locale = useLocale();
  return (metric: Metric): string[] => {
    const prices = requiredAmount(metric.amounts)?.prices ?? [];
    if (!prices.some(Boolean)) return [t('none')];
    const words = wordsIn(metric.unitName, locale);
    const scale = unitsPerPrice(metric);
    const unit = scale.eq(1) ? words.singular : t('units', { scale: scale.toFixed(), units: words.plural });
    return prices.map((text, index) => {
      if (!isDecimal(text)) return t('none');
      const price = formatMoney(text, 'USD', locale);
      if (metric.isDefault) return t('monthly', { price });
      if (!isTiered(metric.pricingModel)) {
        return t(metric.pricingModel === 'proration' ? 'proration' : 'per', { price, unit });
      }
      const bound = measuredBound(metric, metric.tiers[index]?.upTo);
      const below = measuredBound(metric, metric.tiers[index - 1]?.upTo);
      const block = metric.pricingModel === 'block_tier';
      const values = { price, unit, units: words.plural, bound: bound ?? below ?? '' };
      if (bound) return t(block ? 'block' : 'upTo', values);
      if (below) return t(block ? 'blockAbove' : 'above', values);
      return block ? price : t('per', values);
    });
  };
};

/** A plan's prices as sentences, in US dollars. */
export const PriceWords = ({ kind, metrics }: { kind: string; metrics: Metric[] }) => {
  const t = useTranslations('plans.price');
  const locale = useLocale();
  const linesOf = usePriceLines();
  if (kind === 'free') return <p className={styles.amount}>{t('free')}</p>;
  const shown = kind === 'metered' ? metrics.filter(({ isDefault }) => !isDefault) : metrics;
  if (shown.length === 0) return <p className={styles.amount}>{t('none')}</p>;
  return shown.map((metric, index) => (
    <div key={index}>
      {shown.length > 1 ? <p className={styles.muted}>{metricTitle(metric, locale)}</p> : null}
      {linesOf(metric).map((line, row) => (
        <p key={row} className={isTiered(metric.pricingModel) ? styles.text : styles.amount}>
          {line}
        </p>
      ))}
      {isTiered(metric.pricingModel) ? <p className={styles.muted}>{t(metric.pricingModel)}</p> : null}
    </div>
  ));
};
