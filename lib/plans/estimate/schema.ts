import { minorUnits } from '../../core/currencies';
import { DomainError, type Message } from '../../core/errors';
import { isDecimal } from '../../core/decimal-text';
import { Decimal } from '../../core/money';
import { type Metric, metricSchema } from '../schema';
import { type RatedLine, rateLine } from '../../rating/rate-line';

/**
 * `quantities` are decimal strings as measured, one for each metric, before the metering scale; in proration that of
 * each day, held on `daysUsed` days (all of the month unless told).
 */
export type EstimateInput = {
  quantities: string[];
  country: string;
  currency: string;
  daysInMonth: number;
  daysUsed?: number;
};

/** One metric's month, or why it has no amount. */
export type EstimateLine = { line: RatedLine; refusal: null } | { line: null; refusal: Message };
/** `total` is the sum of the rounded lines, `unrounded` of what they are before; decimal strings. */
export type Estimate = { lines: EstimateLine[]; total: string; unrounded: string };

const INCOMPLETE = { key: 'rating.incomplete' };

const scaled = (quantity: string, meteringScale: string) =>
  isDecimal(quantity) ? new Decimal(quantity).div(meteringScale).toFixed() : quantity;

type Circumstances = Omit<EstimateInput, 'quantities'>;
type Usage = { measured: string } & Circumstances;

const isComplete = (metric: Metric) => metric.meteringScale !== '' && metricSchema.safeParse(metric).success;

const estimateLine = (metric: Metric, { measured, daysUsed, ...place }: Usage): EstimateLine => {
  const quantity = scaled(measured, metric.meteringScale);
  const byDay = metric.pricingModel === 'proration' && daysUsed !== undefined;
  const usage = byDay ? { dailyQuantities: Array<string>(daysUsed).fill(quantity) } : { quantity };
  try {
    return { line: rateLine({ metric, ...place, ...usage }), refusal: null };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { line: null, refusal: error.extra.fields?.[0]?.message ?? error.userMessage };
  }
};

/** `estimate` for many quantities: the metrics are validated once. */
export const estimator = (metrics: Metric[], circumstances: Circumstances) => {
  const complete = metrics.map(isComplete);
  return (quantities: string[]): Estimate => {
    const lines = metrics.map((metric, index): EstimateLine =>
      complete[index]
        ? estimateLine(metric, { measured: quantities[index] ?? '', ...circumstances })
        : { line: null, refusal: INCOMPLETE },
    );
    const sum = (of: 'amount' | 'unrounded') =>
      lines.reduce((total, { line }) => total.plus(line?.[of] ?? 0), new Decimal(0));
    return {
      lines,
      total: sum('amount').toFixed(minorUnits(circumstances.currency)),
      unrounded: sum('unrounded').toFixed(),
    };
  };
};

/** What a month of these quantities costs, line by line, by the bill's own code; drafts may be incomplete. */
export const estimate = (metrics: Metric[], { quantities, ...circumstances }: EstimateInput): Estimate =>
  estimator(metrics, circumstances)(quantities);
