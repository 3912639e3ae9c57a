import { describe, expect, test } from 'vitest';
import { pricesHash } from '../prices-hash';
import { newMetric } from '../schema';
import { suggestPrices, withoutRate } from './schema';

const usa = (...prices: string[]) => ({ country: 'USA', currency: 'USD', prices });
const fra = (...prices: string[]) => ({ country: 'FRA', currency: 'EUR', prices });
const suggested = <A extends object>(row: A) => ({ ...row, suggested: true });
const rates = [
  { currency: 'EUR', country: 'FRA', rate: '0.92' },
  { currency: 'JPY', country: 'JPN', rate: '150' },
  { currency: 'USD', country: 'USA', rate: '1' },
];
const jpn = (...prices: string[]) => ({ country: 'JPN', currency: 'JPY', prices });

describe('suggested prices', () => {
  test.each([
    ['0.01', '0.0092', '1.5'],
    ['0', '0', '0'],
    ['0.1', '0.092', '15'],
    // As many digits as the dollars have, three at least, never less than what can be paid.
    ['0.0123456', '0.011358', '1.85184'],
    ['0.07', '0.0644', '10.5'],
    ['1234.56', '1135.8', '185184'],
    ['49', '45.08', '7350'],
    // 0.0000000004 × 0.92 = 0.000000000368, at most ten places
    ['0.0000000004', '0.0000000004', '0.00000006'],
    // 0.0000000625 × 0.92 = 0.0000000575
    ['0.0000000625', '0.0000000575', '0.00000938'],
    ['999999999999.9999999999', '919999999999.9999999999', '150000000000000'],
  ])('%s USD', (usd, eur, jpy) => {
    expect(suggestPrices([usa(usd)], rates)).toEqual([usa(usd), suggested(fra(eur)), suggested(jpn(jpy))]);
  });
  test('a tie goes to the even digit', () => {
    const half = [{ currency: 'EUR', country: 'FRA', rate: '0.5' }];
    expect(suggestPrices([usa('0.0000000005')], half)[1]).toEqual(suggested(fra('0.0000000002')));
    expect(suggestPrices([usa('0.0000000007')], half)[1]).toEqual(suggested(fra('0.0000000004')));
  });
  test('every tier, and other countries with a known currency', () => {
    const canada = { country: 'CAN', currency: 'USD', prices: ['', ''] };
    const unknown = { country: 'POL', currency: 'PLN', prices: ['', '1'] };
    expect(suggestPrices([usa('1', '0.5'), canada, unknown], rates)).toEqual([
      usa('1', '0.5'),
      suggested({ ...canada, prices: ['1', '0.5'] }),
      unknown,
      suggested(fra('0.92', '0.46')),
      suggested(jpn('150', '75')),
    ]);
  });
  test('keeps what was typed, unless all are to be replaced', () => {
    const typed = [usa('1', '2'), fra('0.99', '')];
    expect(suggestPrices(typed, rates)[1]).toEqual(fra('0.99', '1.84'));
    expect(suggestPrices(typed, rates, { scope: 'all' })[1]).toEqual(suggested(fra('0.92', '1.84')));
  });
  test('follows the dollars where it was not edited', () => {
    const rows = [usa('2'), suggested(fra('0.92')), jpn('140')];
    const [, eur, jpy] = suggestPrices(rows as never, rates, { scope: 'unlocked' });
    expect([eur, jpy]).toEqual([suggested(fra('1.84')), jpn('140')]);
  });
  test('says which currencies have no rate', () => {
    const amounts = [usa('1'), { country: 'POL', currency: 'PLN', prices: ['4'] }];
    expect(withoutRate([{ amounts }, { amounts }], rates)).toEqual(['PLN']);
    expect(withoutRate([{ amounts: [usa('1'), fra('')] }], [])).toEqual(['EUR']);
  });
  test('a blank price suggests blanks, and without USD nothing is suggested', () => {
    expect(suggestPrices([usa('')], rates)).toEqual([usa(''), fra(''), jpn('')]);
    expect(suggestPrices([fra('1')], rates)).toEqual([fra('1')]);
  });
});

describe('the hash of the prices', () => {
  const metric = {
    ...newMetric('metered'),
    metricId: 'CALL_PER_MONTH',
    unit: 'CALL',
    amounts: [usa('1.5'), fra('1.4')],
  };
  const hash = (more: Partial<typeof metric> = {}) =>
    pricesHash({ kind: 'metered', metrics: [{ ...metric, ...more }] });
  test('is the same for the same prices', () => {
    expect(hash()).toMatch(/^[0-9a-f]{64}$/);
    expect(hash({ amounts: [fra('1.40'), usa('1.5')] })).toBe(hash());
    expect(hash({ displayName: { en: { singular: 'Call', plural: 'Calls' } } })).toBe(hash());
  });
  test.each([
    { amounts: [usa('1.5')] },
    { amounts: [usa('1.5'), fra('1.41')] },
    { ratingScale: '10' },
    { meteringScale: '10' },
    { clip: true },
    { meteringModel: 'standard_max' as const },
    { pricingModel: 'step_tier' as const },
    { tiers: [{ upTo: '5' }] },
    { metricId: 'CALL_PER_DAY' },
  ])('differs with %o', (more) => expect(hash(more)).not.toBe(hash()));
});
