import { Decimal as BaseDecimal } from 'decimal.js';
import { z } from 'zod';
import { minorUnits } from './currencies';

/**
 * The one decimal type for money and quantities; decimals travel as plain strings, never as numbers.
 * 80 digits: a price (25) × a quantity (25) is exact, and a quotient still tells a tie from a near miss.
 */
export const Decimal = BaseDecimal.clone({
  precision: 80,
  rounding: BaseDecimal.ROUND_HALF_EVEN,
  toExpNeg: -9e15,
  toExpPos: 9e15,
  defaults: true,
});
export type Decimal = BaseDecimal;

/** Prices, quantities and scales: places after the point, digits before it. */
export const DECIMAL_PLACES = 10;
export const DECIMAL_DIGITS = 15;

type DecimalStringOptions = { places?: number; digits?: number; blank?: boolean };

/**
 * A non-negative decimal as people write it: `0.25`; no sign, exponent, leading zero or bare point.
 * `message` is the key of the complaint, its values are `places` and `digits`; `blank` accepts `''`, a field not filled in yet.
 */
export const decimalString = (message: string, limit: DecimalStringOptions = {}) => {
  const { places = DECIMAL_PLACES, digits = DECIMAL_DIGITS, blank = false } = limit;
  const pattern = new RegExp(`^(0|[1-9]\\d{0,${digits - 1}})${places > 0 ? `(\\.\\d{1,${places}})?` : ''}$`);
  return z.string().refine((text) => (blank && text === '') || pattern.test(text), {
    error: message,
    params: { places, digits },
  });
};

/** Half-even to the currency's minor unit, all its digits shown: `('2.345', 'USD')` → `2.34`. */
export const roundToMinorUnit = (amount: BaseDecimal.Value, currency: string): string =>
  new Decimal(amount).toFixed(minorUnits(currency), Decimal.ROUND_HALF_EVEN);

/** An amount as the reader writes it; unit prices keep up to 10 places. `amount` is a plain decimal string. */
export const formatMoney = (amount: string, currency: string, locale: string): string =>
  new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: minorUnits(currency),
    maximumFractionDigits: Math.max(DECIMAL_PLACES, minorUnits(currency)),
    // The string form is formatted exactly; a number would pass through binary floating point.
  }).format(amount as Intl.StringNumericLiteral);
