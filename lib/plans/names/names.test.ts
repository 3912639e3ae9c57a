import { describe, expect, test } from 'vitest';
import { createPlanSchema, metricSchema, newMetric } from '../schema';
import { isSuggested, suggestedMetricIds, suggestedPlanName } from './schema';

describe('a plan’s programmatic name', () => {
  test.each([
    ['Standard', 'standard'],
    ['  Équipe  Plus! ', 'equipe-plus'],
    ['2nd tier', 'nd-tier'],
    ['99', ''],
    ['日本', ''],
    ['a'.repeat(65), ''],
  ])('%j suggests %j', (displayName, name) => {
    expect(suggestedPlanName(displayName)).toBe(name);
    if (name) expect(createPlanSchema.safeParse({ kind: 'metered', displayName, name }).success).toBe(true);
  });
  test('stays a suggestion until the person types another', () => {
    expect([isSuggested('', 'a'), isSuggested('a', 'a'), isSuggested('b', 'a')]).toEqual([true, true, false]);
  });
});

describe('a metric’s ids', () => {
  const calls = { unit: 'API_CALL', metricId: 'API_CALLS_PER_MONTH', resourceName: 'ApiCalls' };
  test.each([
    ['API call', 'API calls', calls],
    ['API call', '', calls],
    ['', 'API calls', calls],
    ['query', '', { unit: 'QUERY', metricId: 'QUERY_PER_MONTH', resourceName: 'Queries' }],
    ['box', '', { unit: 'BOX', metricId: 'BOXES_PER_MONTH', resourceName: 'Boxes' }],
    [
      'appel réussi',
      'appels réussis',
      { unit: 'APPEL_REUSSI', metricId: 'APPEL_REUSSI_PER_MONTH', resourceName: 'AppelsReussis' },
    ],
    ['', '', { unit: '', metricId: '', resourceName: '' }],
  ])('%j and %j', (singular, plural, ids) => {
    expect(suggestedMetricIds({ singular, plural })).toEqual(ids);
    expect(metricSchema.safeParse({ ...newMetric('metered'), ...ids }).success).toBe(true);
  });
});
