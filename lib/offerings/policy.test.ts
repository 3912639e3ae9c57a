import { describe, expect, it } from 'vitest';
import { documentationUrl, editRefusal, nextActor } from './policy';
import { REGISTRATION_STATES } from './registration/machine';
import { VISIBILITIES } from './schema';

describe('nextActor', () => {
  it('follows the registration until it is approved', () => {
    const before = REGISTRATION_STATES.map((registrationState) =>
      nextActor({ visibility: 'draft', registrationState }),
    );
    expect(before).toEqual(['provider', 'reviewer', 'provider', 'provider', null]);
  });

  it('follows the visibility afterwards', () => {
    const later = VISIBILITIES.map((visibility) => nextActor({ visibility, registrationState: 'approved' }));
    expect(later).toEqual(['provider', 'provider', null, 'reviewer', 'platform', null]);
  });
});

it('locks what customers rely on', () => {
  expect(VISIBILITIES.filter((visibility) => editRefusal({ visibility }))).toEqual([
    'public',
    'suspended',
    'deprecated',
    'retired',
  ]);
});

it('has a documentation address once a path is reserved', () => {
  expect(documentationUrl('https://cloud.example', null)).toBeNull();
  expect(documentationUrl('https://cloud.example', 'verse')).toBe('https://cloud.example/docs/verse');
});
