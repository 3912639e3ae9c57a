import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Decimal, decimalString, formatMoney, roundToMinorUnit } from './money';

test('a decimal is a plain non-negative string', () => {
  const accepts = (text: unknown) => decimalString('bad').safeParse(text).success;
  expect(['0', '0.25', '12', '999999999999999.9999999999'].filter((text) => !accepts(text))).toEqual([]);
  const refused = [
    '',
    '-1',
    '+1',
    '1e3',
    '.5',
    '5.',
    '007',
    '1,5',
    ' 1',
    '1\n',
    'NaN',
    'Infinity',
    '0x1',
    5,
    null,
  ];
  expect(refused.filter(accepts)).toEqual([]);
  expect(accepts('0.12345678901')).toBe(false);
  expect(accepts('1000000000000000')).toBe(false);
});

test('limits and blanks are options, and the complaint is the given key', () => {
  expect(decimalString('bad', { places: 0 }).safeParse('1.5').success).toBe(false);
  expect(decimalString('bad', { places: 2, digits: 1 }).safeParse('9.99').success).toBe(true);
  expect(decimalString('bad', { blank: true }).safeParse('').success).toBe(true);
  expect(decimalString('plansErrors.decimal').safeParse('x').error?.issues[0]?.message).toBe(
    'plansErrors.decimal',
  );
});

test('rounding is half-even, on the decimal value', () => {
  const rounded = ['0.005', '0.015', '2.345', '2.3450000001', '1.005', '3750'].map((a) =>
    roundToMinorUnit(a, 'USD'),
  );
  expect(rounded).toEqual(['0.00', '0.02', '2.34', '2.35', '1.00', '3750.00']);
  expect(roundToMinorUnit('0.5', 'JPY')).toBe('0');
  expect(roundToMinorUnit('1.5', 'JPY')).toBe('2');
  expect(roundToMinorUnit('1.0005', 'KWD')).toBe('1.000');
  expect(roundToMinorUnit('1.125', 'HUF')).toBe('1.12');
});

test('a decimal never shows an exponent', () => {
  expect(new Decimal('0.0000000001').toString()).toBe('0.0000000001');
  expect(new Decimal('1e30').toString()).toBe(`1${'0'.repeat(30)}`);
});

test('money is shown in the reader’s way, to the last place', () => {
  expect(formatMoney('1234.5', 'USD', 'en')).toBe('$1,234.50');
  expect(formatMoney('0.0000000001', 'USD', 'en')).toBe('$0.0000000001');
  expect(formatMoney('12', 'JPY', 'en')).toBe('¥12');
  expect(formatMoney('12', 'HUF', 'en')).toBe('HUF\u00a012.00');
  expect(formatMoney('1234.5', 'EUR', 'fr')).toBe('1\u202f234,50\u00a0€');
});

test('formatting loses no digit of any price', () => {
  const digits = (text: string) => text.replace(/[^\d.]/g, '');
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 25n - 1n }), (units) => {
      const price = new Decimal(units.toString()).div('1e10').toFixed();
      expect(new Decimal(digits(formatMoney(price, 'USD', 'en'))).toFixed()).toBe(price);
    }),
  );
});
