import { expect, test } from 'vitest';
import { countryCodes, countryName, isCountry } from './codes';

test('every country has three letters, comes once, and has a name of its own', () => {
  expect(countryCodes).toHaveLength(249);
  expect(new Set(countryCodes).size).toBe(249);
  expect(countryCodes.every((code) => /^[A-Z]{3}$/.test(code))).toBe(true);
  const names = countryCodes.map((code) => countryName(code, 'en'));
  expect(new Set(names).size).toBe(249);
  expect(names.filter((name) => /^[A-Z]{2,3}$/.test(name))).toEqual([]);
});

test('names come in the reader’s language', () => {
  expect(countryName('DEU', 'fr')).toBe('Allemagne');
  expect(countryName('CHE', 'en')).toBe('Switzerland');
  expect(countryName('USA', 'fr')).toBe('États-Unis');
});

test('alpha-2, lower case and unknown codes are not countries', () => {
  expect(['US', 'usa', 'XXX', '', '__proto__'].filter(isCountry)).toEqual([]);
  expect(countryName('XXX', 'en')).toBe('XXX');
});
