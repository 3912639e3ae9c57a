import type { Message } from '../core/errors';
import { Decimal, formatMoney } from '../core/money';
import { limitedMetric } from '../plans/metric/schema';
import { type Metric, type PlanDraft, REQUIRED_PRICE } from '../plans/schema';
import type { Market, MetricPrices } from './schema';

type Reader = { market: Market; locale: string };
type Words = Metric['unitName'];

const formatQuantity = (quantity: string, locale: string) =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 10 }).format(quantity as Intl.StringNumericLiteral);

const wordsIn = (words: Words, locale: string) => {
  const own = words[locale];
  return own?.singular && own.plural ? own : words.en;
};

/** The row for this market, else one of the same currency, else the one in US dollars that every metric has. */
const amountFor = ({ amounts }: Metric, market: Market) =>
  amounts.find((row) => row.country === market.country && row.currency === market.currency) ??
  amounts.find((row) => row.currency === market.currency) ??
  amounts.find((row) => row.currency === REQUIRED_PRICE.currency);

/** Tier bounds are in rating units; readers count in the metric's own. */
const boundsOf = ({ tiers, ratingScale, pricingModel }: Metric, locale: string) => {
  const shown = tiers.map(({ upTo }) =>
    upTo ? formatQuantity(new Decimal(upTo).times(ratingScale || 1).toFixed(), locale) : null,
  );
  return shown.map((upper, index) => {
    const lower = shown[index - 1] ?? null;
    // Above a closed last tier its price goes on; a block has an open last one.
    const open = upper === null || (index === shown.length - 1 && pricingModel !== 'block_tier');
    const range = lower === null ? (open ? 'all' : 'first') : open ? 'above' : 'between';
    return { range, lower: lower ?? '', upper: upper ?? '' };
  });
};

const linesOf = (metric: Metric, { market, locale }: Reader): Message[] => {
  const amount = amountFor(metric, market);
  if (!amount || amount.prices.some((price) => price === '')) return [{ key: 'catalog.price.unset' }];
  const words = wordsIn(metric.unitName, locale);
  const money = (index: number) => formatMoney(amount.prices[index] ?? '0', amount.currency, locale);
  if (metric.isDefault) return [{ key: 'catalog.price.monthly', values: { price: money(0) } }];
  const scaled = metric.ratingScale !== '' && !new Decimal(metric.ratingScale).eq(1);
  const unit = {
    unit: words.singular,
    units: words.plural,
    scaled: scaled ? 'yes' : 'no',
    scale: formatQuantity(metric.ratingScale || '1', locale),
  };
  const bounds = boundsOf(metric, locale);
  const rows = bounds.length > 0 ? bounds : [{ range: 'all', lower: '', upper: '' }];
  const lines = rows.map((bound, index) => ({
    key: `catalog.price.${metric.pricingModel}`,
    values: { ...unit, ...bound, price: money(index) },
  }));
  return metric.clip ? [...lines, { key: 'catalog.price.clip', values: unit }] : lines;
};

/** What a metric costs in the reader's market and language; falls back to the price in US dollars. */
export const metricPrices = (metric: Metric, reader: Reader): MetricPrices => ({
  name: metric.isDefault ? '' : wordsIn(metric.displayName, reader.locale).plural,
  counting:
    metric.isDefault || metric.meteringModel === 'standard_add'
      ? null
      : { key: `catalog.counting.${metric.meteringModel}` },
  lines: linesOf(metric, reader),
});

/** What a free plan includes, one sentence per quota; its metrics may be described in another plan of the offering. */
export const quotaWords = ({ quotas }: PlanDraft, plans: PlanDraft[], locale: string): Message[] =>
  quotas.map(({ metricId, quantity }) => {
    const metric = limitedMetric(
      metricId,
      plans.flatMap(({ metrics }) => metrics),
    );
    const words =
      metric && (wordsIn(metric.unitName, locale).plural || wordsIn(metric.displayName, locale).plural);
    const units = words || metricId;
    return {
      key: 'catalog.price.quota',
      values: { quantity: formatQuantity(quantity || '0', locale), units },
    };
  });

const keyOf = ({ country, currency }: Market) => `${currency}-${country}`;

/** Every market that a plan has prices for, by currency and country. */
export const marketsOf = (plans: PlanDraft[]): Market[] => {
  const rows = plans.flatMap(({ metrics }) => metrics.flatMap(({ amounts }) => amounts));
  const unique = new Map(
    rows.map(({ country, currency }) => [keyOf({ country, currency }), { country, currency }]),
  );
  return [...unique.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, market]) => market);
};

/** The market that an address asks for (`EUR-FRA`, or `EUR` for any country), else the United States in US dollars. */
export const chooseMarket = (markets: Market[], wanted: string | undefined): Market =>
  markets.find((market) => keyOf(market) === wanted) ??
  markets.find(({ currency }) => currency === wanted) ??
  REQUIRED_PRICE;
