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

test('minor units are those of ISO 4217, not those of daily use', () => {
  expect(['USD', 'EUR', 'HUF', 'IDR', 'PKR', 'COP', 'LBP', 'IQD'].map(minorUnits)).toEqual([
    ...[2, 2, 2, 2, 2, 2, 2, 3],
  ]);
  expect(['JPY', 'KRW', 'XAF', 'KWD', 'TND', 'CLF'].map(minorUnits)).toEqual([0, 0, 0, 3, 3, 4]);
});
