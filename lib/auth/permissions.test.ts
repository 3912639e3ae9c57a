import { describe, expect, it } from 'vitest';
import {
  can,
  PERMISSIONS,
  PLATFORM_ROLES,
  PROVIDER_ROLES,
  refusal,
  scopeFor,
  scopesOf,
  TOKEN_SCOPES,
  type Actor,
  type Permission,
  type TokenScope,
} from './permissions';
import { assertTokenMay, bearerToken } from './tokens/bearer';
import { createTokenSchema } from './tokens/schema';

const nobody: Actor = {
  userId: 'user',
  sessionId: 'session',
  name: 'Ana',
  email: 'ana@test.example',
  platformRoles: [],
  memberships: [],
  accounts: [],
  address: null,
  requestId: null,
};
const people: Actor[] = [
  nobody,
  ...PLATFORM_ROLES.map((role): Actor => ({ ...nobody, platformRoles: [role] })),
  ...PROVIDER_ROLES.map((role): Actor => ({
    ...nobody,
    memberships: [{ providerId: 'one', providerName: 'One', accountId: 'a', role }],
  })),
];
const permissions = Object.keys(PERMISSIONS) as Permission[];
const withScopes = (person: Actor, tokenScopes: TokenScope[]): Actor => ({
  ...person,
  sessionId: null,
  tokenScopes,
});
const outcome = (work: () => void) => {
  try {
    work();
    return 'done';
  } catch (error) {
    const { code, userMessage } = error as { code: string; userMessage: { values?: { scope?: string } } };
    return `${code} ${userMessage.values?.scope ?? ''}`.trim();
  }
};

describe('a token', () => {
  it.each(permissions)('may %s only with its scope, and never more than its person', (permission) => {
    for (const person of people) {
      for (const scope of TOKEN_SCOPES) {
        const allowed = can(person, permission, 'one') && scope === scopeFor(permission);
        expect(can(withScopes(person, [scope]), permission, 'one'), `${scope}`).toBe(allowed);
      }
      expect(can(withScopes(person, [...TOKEN_SCOPES]), permission, 'one')).toBe(
        can(person, permission, 'one'),
      );
      expect(can(withScopes(person, [...TOKEN_SCOPES]), permission, 'other')).toBe(
        can(person, permission, 'other'),
      );
      expect(can(withScopes(person, []), permission, 'one')).toBe(false);
    }
  });

  it('is told which scope it lacks, and its person which role', () => {
    const [, reviewer] = people;
    expect(refusal(withScopes(reviewer!, ['write']), 'review.decide')).toEqual({
      key: 'errors.scope',
      values: { scope: 'review' },
    });
    expect(refusal(withScopes(nobody, ['review']), 'review.decide')).toMatchObject({ key: 'errors.role' });
  });

  it('reads with read, changes with something else, and leaves the account alone', () => {
    const may = (tokenScopes: TokenScope[], method: string, sessionOnly = false) =>
      outcome(() => assertTokenMay(withScopes(nobody, tokenScopes), { method, sessionOnly }));
    expect(may(['read'], 'GET')).toBe('done');
    expect(may(['write'], 'GET')).toBe('forbidden read');
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      expect(may(['read'], method)).toBe('forbidden write');
      expect(may(['write'], method)).toBe('done');
    }
    expect(may([...TOKEN_SCOPES], 'GET', true)).toBe('forbidden');
    expect(outcome(() => assertTokenMay(nobody, { method: 'DELETE', sessionOnly: true }))).toBe('done');
  });

  it('lives for a year at most, with at least one scope', () => {
    const valid = { name: 'CI', scopes: ['read'], expiresInDays: 365 };
    expect(createTokenSchema.safeParse(valid).success).toBe(true);
    for (const wrong of [
      { expiresInDays: 366 },
      { expiresInDays: undefined },
      { scopes: [] },
      { scopes: ['read', 'read'] },
      { scopes: ['root'] },
      { name: ' ' },
    ]) {
      expect(createTokenSchema.safeParse({ ...valid, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
    }
  });
});

it.each([
  ['Bearer pwb_abc', 'pwb_abc'],
  ['bearer   pwb_abc ', 'pwb_abc'],
  ['Basic YTpi', null],
  ['Bearer', null],
  ['Bearer a b', null],
  [null, null],
])('the header %s carries the token %s', (header, token) => {
  expect(bearerToken(header)).toBe(token);
});

it('offers a person the scopes that their roles can use', () => {
  const owner = people.find(({ memberships }) => memberships[0]?.role === 'owner')!;
  const reviewer = people.find(({ platformRoles }) => platformRoles.includes('reviewer'))!;
  const operator = people.find(({ platformRoles }) => platformRoles.includes('operator'))!;
  expect(scopesOf(nobody)).toEqual(['read']);
  expect(scopesOf(owner)).toEqual(['read', 'write', 'admin']);
  expect(scopesOf(reviewer)).toEqual(['read', 'write', 'review', 'admin']);
  expect(scopesOf(operator)).toEqual(['read', 'admin']);
});
