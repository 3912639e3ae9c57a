import { minorUnits } from '../../core/currencies';
import { isDecimal } from '../../core/decimal-text';
import { DECIMAL_PLACES, Decimal } from '../../core/money';
import { type Metric, REQUIRED_PRICE } from '../schema';

export type Amount = Metric['amounts'][number];
export type Place = Pick<Amount, 'country' | 'currency'>;

/** Units of the currency for one US dollar, as a decimal string, and the country whose price it fills in. */
export type Rate = { currency: string; country: string; rate: string };

/**
 * What is filled in: rows and prices that are `missing`, also those that were suggested before and are `unlocked`,
 * or `all` but USA/USD.
 */
export type SuggestionScope = 'missing' | 'unlocked' | 'all';

export const sameMarket = (a: Place, b: Place) => a.country === b.country && a.currency === b.currency;

/** The row that all suggestions start from. */
export const requiredAmount = (amounts: Amount[]) => amounts.find((row) => sameMarket(row, REQUIRED_PRICE));

const LEAST_DIGITS = 3;

/** A price in another currency: its minor unit, or as many significant digits as the price in dollars has. */
const converted = (price: string, rate: string, currency: string) => {
  if (!isDecimal(price)) return '';
  const exact = new Decimal(price).times(rate);
  if (exact.isZero()) return '0';
  const digits = Math.max(LEAST_DIGITS, new Decimal(price).precision());
  const magnitude = exact.e + 1;
  const places = Math.min(DECIMAL_PLACES, Math.max(minorUnits(currency), digits - magnitude));
  return exact.toDecimalPlaces(places).toFixed();
};

/**
 * Prices in every currency of the operator's table, from those for USA/USD, half-even, at most 10 places; rows that
 * it fills in are marked as suggested. What was typed stays, and USA/USD itself never changes.
 */
export const suggestPrices = (
  amounts: Amount[],
  rates: Rate[],
  { scope = 'missing' }: { scope?: SuggestionScope } = {},
): Amount[] => {
  const base = requiredAmount(amounts)?.prices;
  if (!base) return amounts;
  const rateOf = new Map(rates.map(({ currency, rate }) => [currency, rate]));
  const fill = (row: Amount): Amount => {
    const rate = rateOf.get(row.currency);
    if (rate === undefined || sameMarket(row, REQUIRED_PRICE)) return row;
    const replace = scope === 'all' || (scope === 'unlocked' && row.suggested === true);
    const whole = replace || !row.prices.some(Boolean);
    const prices = base.map(
      (price, index) => (!replace && row.prices[index]) || converted(price, rate, row.currency),
    );
    const { suggested, ...place } = row;
    const marked = whole ? prices.some(Boolean) : suggested;
    return { ...place, prices, ...(marked && { suggested: true as const }) };
  };
  const missing = rates
    .filter(
      (rate) => rate.currency !== REQUIRED_PRICE.currency && !amounts.some((row) => sameMarket(row, rate)),
    )
    .map(({ country, currency }) => ({ country, currency, prices: [] }));
  return [...amounts, ...missing].map(fill);
};

/** Currencies that have rows but no rate, so that nothing can be suggested for them; sorted, each once. */
export const withoutRate = (metrics: Pick<Metric, 'amounts'>[], rates: Rate[]): string[] => {
  const known = new Set([REQUIRED_PRICE.currency, ...rates.map(({ currency }) => currency)]);
  const used = metrics.flatMap(({ amounts }) => amounts.map(({ currency }) => currency));
  return [...new Set(used.filter((currency) => !known.has(currency)))].sort();
};
