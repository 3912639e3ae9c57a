import { expect, test } from 'vitest';
import { currencyCodes, currencyName, isCurrency } from './currencies';

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
