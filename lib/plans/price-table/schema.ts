import Papa from 'papaparse';
import { decimalComma, isDecimal } from '../../core/decimal-text';
import { Decimal } from '../../core/money';
import type { Message } from '../../core/errors';
import { type Amount, sameMarket } from '../prices/schema';
import { MOST_AMOUNTS, type Metric, type PlanDraft } from '../schema';

/** Columns before those of the prices, one for each metric, named by its id. */
export const COLUMNS = ['country', 'currency', 'up_to'] as const;
export const MOST_CHARACTERS = 1_000_000;

export type PricedMetric = Pick<Metric, 'metricId' | 'tiers' | 'amounts'>;

/** How a spreadsheet in the reader's language writes: French ones separate by semicolons and write decimal commas. */
export const dialectOf = (locale: string) =>
  decimalComma(locale) ? { delimiter: ';', comma: true } : { delimiter: ',', comma: false };

/** The bound of each tier as the table writes it; the open last tier, and a price without tiers, have none. */
export const tierBounds = ({ tiers }: Pick<Metric, 'tiers'>): string[] =>
  tiers.length === 0 ? [''] : tiers.map(({ upTo }) => (upTo ? new Decimal(upTo).toFixed() : ''));

/** All bounds of a plan's metrics, ascending, no bound last. */
export const boundsOf = (metrics: PricedMetric[]): string[] => {
  const unique = [...new Set(metrics.flatMap(tierBounds))];
  return unique.sort((a, b) => (a === '' ? 1 : b === '' ? -1 : new Decimal(a).comparedTo(b)));
};

/** As many rows as the metrics can have places and tiers. */
export const mostRows = (metrics: PricedMetric[]) => MOST_AMOUNTS * boundsOf(metrics).length;

/** Why these metrics have no table of prices yet, or null. */
export const tableRefusal = ({ kind, metrics }: Pick<PlanDraft, 'kind' | 'metrics'>): Message | null => {
  if (kind === 'free' || metrics.length === 0) return { key: 'priceTable.refusal.noPrices' };
  const ids = metrics.map(({ metricId }) => metricId);
  if (ids.some((id) => !/^[A-Z][A-Z0-9_]*$/.test(id))) return { key: 'priceTable.refusal.metricId' };
  if (new Set(ids).size < ids.length) return { key: 'priceTable.refusal.metricIdRepeated' };
  const bounds = metrics.flatMap(({ tiers }) => tiers.map(({ upTo }) => upTo));
  return bounds.every((upTo) => upTo === null || isDecimal(upTo))
    ? null
    : { key: 'priceTable.refusal.bounds' };
};

const places = (metrics: PricedMetric[]) => {
  const found: Pick<Amount, 'country' | 'currency'>[] = [];
  for (const row of metrics.flatMap(({ amounts }) => amounts)) {
    if (!found.some((place) => sameMarket(place, row))) found.push(row);
  }
  return found;
};

/** Rows of cells as CSV that no spreadsheet takes for a formula, in the reader's dialect. */
export const writeCsv = (rows: string[][], locale: string) =>
  // The mark makes spreadsheets read UTF-8.
  `\uFEFF${Papa.unparse(rows, { delimiter: dialectOf(locale).delimiter, escapeFormulae: true, newline: '\r\n' })}\r\n`;

/** A decimal string in the dialect of the reader's spreadsheet. */
export const writeDecimal = (decimal: string, locale: string) =>
  dialectOf(locale).comma ? decimal.replace('.', ',') : decimal;

/** The plan's prices as a table: a row for each place and bound, a column for each metric. Metrics have passed `tableRefusal`. */
export const writePriceTable = (metrics: PricedMetric[], locale: string): string => {
  const bounds = boundsOf(metrics);
  const priceAt = (metric: PricedMetric, place: Pick<Amount, 'country' | 'currency'>, bound: string) => {
    const row = metric.amounts.find((one) => sameMarket(one, place));
    return row?.prices[tierBounds(metric).indexOf(bound)] ?? '';
  };
  const rows = places(metrics).flatMap((place) =>
    bounds.map((bound) => [
      place.country,
      place.currency,
      writeDecimal(bound, locale),
      ...metrics.map((metric) => writeDecimal(priceAt(metric, place, bound), locale)),
    ]),
  );
  return writeCsv([[...COLUMNS, ...metrics.map(({ metricId }) => metricId)], ...rows], locale);
};
