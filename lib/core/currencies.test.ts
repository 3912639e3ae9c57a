import { data as published } from 'currency-codes';
import { expect, test } from 'vitest';
import { currencyCodes, currencyName, isCurrency, minorUnits } from './currencies';

test('the usual currencies are known', () => {
  expect(['USD', 'EUR', 'GBP', 'JPY', 'KWD', 'CHF'].filter((code) => !isCurrency(code))).toEqual([]);
  expect(currencyCodes.length).toBeGreaterThan(120);
});

test('lower case and unknown codes are not currencies', () => {
  expect(['usd', 'XXQ', '', 'US'].filter(isCurrency)).toEqual([]);
  expect(currencyName('XXQ', 'en')).toBe('XXQ');
});

test('names come in the reader’s language', () => {
  expect(currencyName('USD', 'en')).toBe('US Dollar');
  expect(currencyName('GBP', 'fr')).toBe('livre sterling');
});

test('minor units are those of ISO 4217', () => {
  // Metals, bond units and test codes are nobody's price.
  const paid = published.filter(({ code }) => !/^X[ABDPSTUX]/.test(code) || ['XAF', 'XPF'].includes(code));
  expect(paid.filter(({ code, digits }) => minorUnits(code) !== digits)).toEqual([]);
  expect(['USD', 'JPY', 'KWD', 'HUF', 'IDR', 'PKR'].map(minorUnits)).toEqual([2, 0, 3, 2, 2, 2]);
});
