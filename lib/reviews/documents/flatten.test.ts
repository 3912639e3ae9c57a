import { describe, expect, it } from 'vitest';
import { differences, flatten, fromSnapshot, toSnapshot } from './flatten';
import { fieldHref, namesOf, snapshotSchema } from './schema';

const ID = '00000000-0000-4000-8000-000000000001';
const plan = (more: object = {}) => ({
  [ID]: { displayName: 'Standard', regions: ['eu-de'], metrics: [{ unit: 'CALL', tiers: [] }], ...more },
});
const fields = (more?: object) => flatten(plan(more), 'plans');

describe('flatten', () => {
  it('makes one field of each value, of a list of texts, and of what is empty', () => {
    expect(fields()).toEqual([
      { path: `plans.${ID}.displayName`, value: 'Standard' },
      { path: `plans.${ID}.regions`, value: ['eu-de'] },
      { path: `plans.${ID}.metrics.0.unit`, value: 'CALL' },
      { path: `plans.${ID}.metrics.0.tiers`, value: [] },
    ]);
    expect(flatten({ translations: {}, wantedOn: new Date('2030-01-15') }, 'listing')).toEqual([
      { path: 'listing.translations', value: null },
      { path: 'listing.wantedOn', value: '2030-01-15' },
    ]);
  });

  it('survives being stored', () => {
    const stored: unknown = JSON.parse(JSON.stringify(toSnapshot(fields())));
    expect(fromSnapshot(snapshotSchema.parse(stored))).toEqual(fields());
  });
});

describe('differences', () => {
  it('are none between equal documents, nor between kinds of emptiness', () => {
    expect(differences(fields(), fields())).toEqual([]);
    expect(differences([{ path: 'a', value: '' }], [{ path: 'a', value: [] }])).toEqual([]);
    expect(differences([], [{ path: 'a', value: null }])).toEqual([]);
  });

  it('name what changed, what is new and what is gone, before and after', () => {
    const after = fields({ displayName: 'Basic', metrics: [], description: 'New' });
    expect(differences(fields(), after)).toEqual([
      { path: `plans.${ID}.displayName`, before: 'Standard', after: 'Basic' },
      { path: `plans.${ID}.description`, before: null, after: 'New' },
      { path: `plans.${ID}.metrics.0.unit`, before: 'CALL', after: null },
    ]);
    expect(differences([{ path: 'a', value: false }], [{ path: 'a', value: true }])).toHaveLength(1);
  });
});

describe('where a field is', () => {
  it.each([
    ['registration.contacts.primary.name', '/offerings/o/registration#field-contacts-primary-name'],
    ['guidance.markdown', '/offerings/o/content#field-markdown'],
    [`plans.${ID}.metrics.0.unit`, `/offerings/o/plans?plan=${ID}#field-metrics-0-unit`],
    [`evidence.${ID}.url`, '/offerings/o/release#evidence'],
  ])('%s', (path, href) => expect(fieldHref('o', path)).toBe(href));

  it('is called by the name of its plan', () => {
    expect(namesOf(fields())).toEqual({ [ID]: 'Standard' });
  });
});
