import { expect, it } from 'vitest';
import { chooseTimeZone, isTimeZone } from './preferences';

it.each([
  ['Europe/Zurich', true],
  ['America/Argentina/Buenos_Aires', true],
  ['UTC', true],
  ['Etc/GMT+5', true],
  ['+01:00', false],
  ['Mars/Olympus', false],
  ['', false],
  ['Europe/Zurich; path=/', false],
  ['x'.repeat(100), false],
])('%s as a time zone: %s', (text, valid) => {
  expect(isTimeZone(text)).toBe(valid);
});

it('prefers what was chosen, then the browser’s, then UTC', () => {
  expect(chooseTimeZone('Asia/Tokyo', 'Europe/Paris')).toBe('Asia/Tokyo');
  expect(chooseTimeZone(undefined, 'Europe/Paris')).toBe('Europe/Paris');
  expect(chooseTimeZone('nonsense', 'nowhere')).toBe('UTC');
});
