import { expect, test } from 'vitest';
import { newMetric } from '../schema';
import { estimate } from './schema';

const calls = {
  ...newMetric('metered'),
  meteringScale: '1000',
  amounts: [{ country: 'USA', currency: 'USD', prices: ['0.005'] }],
};
const place = { country: 'USA', currency: 'USD', daysInMonth: 30 };

test('each metric has its line, and the total is the sum of the rounded lines', () => {
  // 3000 ÷ 1000 × 0.005 = 0.015 → 0.02; 5000 ÷ 1000 × 0.005 = 0.025 → 0.02
  const { lines, total } = estimate([calls, calls], { ...place, quantities: ['3000', '5000'] });
  expect(lines.map(({ line }) => [line?.unrounded, line?.amount])).toEqual([
    ['0.015', '0.02'],
    ['0.025', '0.02'],
  ]);
  expect(total).toBe('0.04');
});
test('what cannot be priced says why and costs nothing', () => {
  const incomplete = { ...calls, ratingScale: '' };
  const invalid = { ...calls, meteringScale: 'x' };
  const { lines, total } = estimate([calls, calls, incomplete, invalid], {
    ...{ ...place, currency: 'EUR', country: 'FRA' },
    quantities: ['1', '-1', '1', '1'],
  });
  expect(lines.map(({ refusal }) => refusal?.key)).toEqual([
    'rating.noPrice',
    'rating.quantity',
    'rating.incomplete',
    'rating.incomplete',
  ]);
  expect(total).toBe('0.00');
});
