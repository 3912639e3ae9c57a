import { DomainError, type Message } from '../../core/errors';
import { Decimal, minorUnits } from '../../core/money';
import { type Metric, metricSchema } from '../schema';
import { type RatedLine, rateLine } from '../../rating/rate-line';

/** `quantities` are decimal strings as measured, one for each metric, before the metering scale. */
export type EstimateInput = {
  quantities: string[];
  country: string;
  currency: string;
  daysInMonth: number;
};

/** One metric's month, or why it has no amount. */
export type EstimateLine = { line: RatedLine; refusal: null } | { line: null; refusal: Message };
export type Estimate = { lines: EstimateLine[]; total: string };

const INCOMPLETE = { key: 'rating.incomplete' };

const scaled = (quantity: string, meteringScale: string) =>
  /^\d+(\.\d+)?$/.test(quantity) ? new Decimal(quantity).div(meteringScale).toFixed() : quantity;

const estimateLine = (
  metric: Metric,
  quantity: string,
  place: Omit<EstimateInput, 'quantities'>,
): EstimateLine => {
  if (!metricSchema.safeParse(metric).success || !metric.meteringScale)
    return { line: null, refusal: INCOMPLETE };
  try {
    return {
      line: rateLine({ metric, ...place, quantity: scaled(quantity, metric.meteringScale) }),
      refusal: null,
    };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { line: null, refusal: error.extra.fields?.[0]?.message ?? error.userMessage };
  }
};

/** What a month of these quantities costs, line by line, by the bill's own code; drafts may be incomplete. */
export const estimate = (metrics: Metric[], { quantities, ...place }: EstimateInput): Estimate => {
  const lines = metrics.map((metric, index) => estimateLine(metric, quantities[index] ?? '', place));
  const total = lines.reduce((sum, { line }) => sum.plus(line?.amount ?? 0), new Decimal(0));
  return { lines, total: total.toFixed(minorUnits(place.currency)) };
};
