import { DECIMAL_PLACES, Decimal } from '../../core/money';
import { type Metric, REQUIRED_PRICE } from '../schema';

type Amount = Metric['amounts'][number];

/** Units of the currency for one US dollar, as a decimal string, and the country whose price it fills in. */
export type Rate = { currency: string; country: string; rate: string };

const sameKey = (a: { country: string; currency: string }, b: { country: string; currency: string }) =>
  a.country === b.country && a.currency === b.currency;

/** The row that all suggestions start from. */
export const requiredAmount = (amounts: Amount[]) => amounts.find((row) => sameKey(row, REQUIRED_PRICE));

const converted = (price: string, rate: string) =>
  price ? new Decimal(price).times(rate).toDecimalPlaces(DECIMAL_PLACES).toFixed() : '';

/**
 * Prices in every currency of the operator's table, from those for USA/USD: decimal, half-even to 10 places.
 * Fills in missing rows and blanks and keeps what was typed, unless `replace`; USA/USD itself never changes.
 */
export const suggestPrices = (amounts: Amount[], rates: Rate[], { replace = false } = {}): Amount[] => {
  const base = requiredAmount(amounts)?.prices;
  if (!base) return amounts;
  const rateOf = new Map(rates.map(({ currency, rate }) => [currency, rate]));
  const fill = (row: Amount): Amount => {
    const rate = rateOf.get(row.currency);
    if (rate === undefined || sameKey(row, REQUIRED_PRICE)) return row;
    const prices = base.map((price, index) => (!replace && row.prices[index]) || converted(price, rate));
    return { ...row, prices };
  };
  const missing = rates
    .filter((rate) => rate.currency !== REQUIRED_PRICE.currency && !amounts.some((row) => sameKey(row, rate)))
    .map(({ country, currency }) => ({ country, currency, prices: [] }));
  return [...amounts, ...missing].map(fill);
};
