import { expect, it } from 'vitest';
import { registrationMissing } from './completeness';
import { completeValues, emptyValues } from './test-values';

const paths = (values: typeof emptyValues) => registrationMissing(values).map(({ path }) => path);

it('misses nothing in a complete registration', () => {
  expect(paths(completeValues)).toEqual([]);
});

it('names every field of an empty one, in the order of the form', () => {
  expect(paths(emptyValues)).toEqual([
    'companyName',
    'companyUrl',
    'summary',
    'contacts.primary.name',
    'contacts.primary.email',
    'contacts.technical.name',
    'contacts.technical.email',
    'contacts.security.name',
    'contacts.security.email',
    'assessment.hosting',
    'assessment.brokerExperience',
    'assessment.restApi',
    'assessment.multiTenant',
    'assessment.supportHours',
    'assessment.metering',
    'assessment.regions',
    'assessment.offeringType',
  ]);
});

it('counts blanks as missing', () => {
  expect(paths({ ...completeValues, name: ' ', summary: '\n' })).toEqual(['name', 'summary']);
});
