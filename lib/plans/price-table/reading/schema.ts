import Papa from 'papaparse';
import { isCountry } from '../../../core/codes';
import { isCurrency } from '../../../core/currencies';
import { readDecimal } from '../../../core/decimal-text';
import type { Message } from '../../../core/errors';
import { Decimal } from '../../../core/money';
import { type Amount, requiredAmount, sameMarket } from '../../prices/schema';
import { COLUMNS, MOST_CHARACTERS, type PricedMetric, boundsOf, mostRows, tierBounds } from '../schema';

/** `line` counts as spreadsheets do, the header being 1; `column` is its heading, empty for the whole line. */
export type RowError = { line: number; column: string; message: Message };
/** The prices of each metric in the order of the plan's metrics, or what to mend; never both. */
export type Reading = { errors: RowError[] } | { amounts: Amount[][] };

type Row = { line: number; country: string; currency: string; bound: string; cells: string[] };

const error = (line: number, column: string, key: string, values?: Message['values']): RowError => ({
  line,
  column,
  message: { key: `priceTable.error.${key}`, ...(values && { values }) },
});

const clean = (cell: string | undefined) => (cell ?? '').trim().replace(/^'/, '').toUpperCase();

const headerErrors = (header: string[], metrics: PricedMetric[]): RowError[] => {
  const ids = metrics.map(({ metricId }) => metricId);
  const wanted = [...COLUMNS.map((name) => name.toUpperCase()), ...ids];
  const missing = wanted.filter((name) => !header.includes(name));
  const repeated = header.filter((name, index) => name && header.indexOf(name) < index);
  const unknown = header.filter((name) => name && !wanted.includes(name));
  const named = (name: string) => (ids.includes(name) ? name : name.toLowerCase());
  return [
    ...missing.map((name) => error(1, named(name), 'columnMissing', { column: named(name) })),
    ...repeated.map((name) => error(1, named(name), 'columnRepeated', { column: named(name) })),
    ...unknown.map((name) => error(1, name, 'columnUnknown', { columns: ids.join(', ') })),
  ];
};

type Dialect = { comma: boolean };

const readRow = (
  cells: string[],
  header: string[],
  context: Dialect & { line: number; bounds: string[] },
) => {
  const { line, bounds, comma } = context;
  const cell = (name: string) => cells[header.indexOf(name)] ?? '';
  const country = clean(cell('COUNTRY'));
  const currency = clean(cell('CURRENCY'));
  const upTo = readDecimal(cell('UP_TO'), { comma });
  const bound = upTo ? new Decimal(upTo).toFixed() : '';
  const known = bounds.map((one) => one || '–').join(', ');
  const errors = [
    ...(cells.length > header.length ? [error(line, '', 'tooManyCells')] : []),
    ...(isCountry(country) ? [] : [error(line, 'country', 'country', { value: country.slice(0, 20) })]),
    ...(isCurrency(currency) ? [] : [error(line, 'currency', 'currency', { value: currency.slice(0, 20) })]),
    ...(upTo === null || !bounds.includes(bound) ? [error(line, 'up_to', 'bound', { bounds: known })] : []),
  ];
  return { row: { line, country, currency, bound, cells }, errors };
};

/** The prices of one metric out of all rows. */
const amountsOf = (metric: PricedMetric, rows: Row[], { column, comma }: Dialect & { column: number }) => {
  const bounds = tierBounds(metric);
  const errors: RowError[] = [];
  const amounts: Amount[] = [];
  for (const { line, country, currency, bound, cells } of rows) {
    const price = readDecimal(cells[column] ?? '', { comma });
    const at = bounds.indexOf(bound);
    if (price === null) {
      const value = (cells[column] ?? '').slice(0, 20);
      errors.push(error(line, metric.metricId, comma ? 'price' : 'pricePoint', { value }));
    } else if (price && at < 0) {
      errors.push(error(line, metric.metricId, 'noTier', { metric: metric.metricId }));
    } else if (price) {
      const place = { country, currency };
      let row = amounts.find((one) => sameMarket(one, place));
      if (!row) amounts.push((row = { ...place, prices: bounds.map(() => '') }));
      row.prices[at] = price;
    }
  }
  return { errors, amounts };
};

const same = (a: string[], b: string[]) =>
  a.length === b.length && a.every((price, index) => (price || null) === (b[index] || null));

/** What was suggested stays marked where its prices did not change. */
const withMarks = (amounts: Amount[], before: Amount[]) =>
  amounts.map((row) => {
    const was = before.find((one) => sameMarket(one, row));
    return was?.suggested && same(was.prices, row.prices) ? { ...row, suggested: true as const } : row;
  });

const repeatedRows = (rows: Row[]) => {
  const seen = new Map<string, number>();
  return rows.flatMap(({ line, country, currency, bound }) => {
    const key = `${country}/${currency}/${bound}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, line);
    return first === undefined ? [] : [error(line, '', 'rowRepeated', { first })];
  });
};

const requiredErrors = (metrics: PricedMetric[], tables: Amount[][]) =>
  tables.flatMap((amounts, index) => {
    const { metricId = '' } = metrics[index] ?? {};
    return requiredAmount(amounts) ? [] : [error(0, metricId, 'required')];
  });

/**
 * A whole table of prices for the metrics of a plan, which have passed `tableRefusal`: commas, semicolons or tabs
 * between cells (with the latter two a decimal comma as well), any order of rows and columns. It replaces the prices
 * as a whole or not at all: one thing to mend, and nothing is taken.
 */
export const readPriceTable = (text: string, metrics: PricedMetric[]): Reading => {
  const most = mostRows(metrics);
  if (text.length > MOST_CHARACTERS) return { errors: [error(0, '', 'tooLong')] };
  const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimitersToGuess: [',', ';', '\t'],
    preview: most + 2,
  });
  const comma = parsed.meta.delimiter !== ',';
  const lines = parsed.data.map((cells, index) => ({ cells, line: index + 1 }));
  const [first, ...rest] = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (!first) return { errors: [error(0, '', 'empty')] };
  const quotes = parsed.errors.filter(({ type }) => type === 'Quotes');
  if (quotes.length > 0) return { errors: quotes.map(({ row = 0 }) => error(row + 1, '', 'quotes')) };
  const header = first.cells.map(clean);
  const wrong = headerErrors(header, metrics);
  if (wrong.length > 0) return { errors: wrong.map((one) => ({ ...one, line: first.line })) };
  if (rest.length > most) return { errors: [error(0, '', 'tooManyRows', { most })] };
  const bounds = boundsOf(metrics);
  const read = rest.map(({ cells, line }) => readRow(cells, header, { line, bounds, comma }));
  const rows = read.map(({ row }) => row);
  const tables = metrics.map((metric) =>
    amountsOf(metric, rows, { column: header.indexOf(metric.metricId), comma }),
  );
  const errors = [...read, ...tables].flatMap((one) => one.errors).concat(repeatedRows(rows));
  if (errors.length > 0) return { errors: errors.sort((a, b) => a.line - b.line) };
  const amounts = tables.map((table, index) => withMarks(table.amounts, metrics[index]?.amounts ?? []));
  const required = requiredErrors(metrics, amounts);
  return required.length > 0 ? { errors: required } : { amounts };
};
