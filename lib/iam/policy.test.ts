import { describe, expect, it } from 'vitest';
import { accessMissing, redirectMissing } from './completeness';
import { credentialState, endOfDay, overlapEnd } from './credentials/policy';
import type { Credential, CredentialState } from './credentials/schema';
import { actionName, enableRefusal, statusOf } from './policy';
import { initialActions, type Iam } from './schema';

const credential = (state: CredentialState): Credential => ({
  id: state,
  name: '',
  last4: 'abcd',
  createdAt: '2026-01-01T00:00:00.000Z',
  lastUsedAt: null,
  expiresAt: null,
  state,
});

const iam = (more: Partial<Iam> = {}): Iam => ({
  serviceIdId: 'ServiceId-1',
  iamId: 'iam-ServiceId-1',
  clientType: 'confidential',
  clientId: 'client-1',
  serviceName: 'verse-notes',
  policy: {
    type: 'access',
    iamId: 'iam-ServiceId-1',
    role: 'Operator',
    resource: { serviceId: crypto.randomUUID() },
  },
  redirectUris: [],
  roles: [],
  actions: initialActions(),
  apiKeys: [credential('valid')],
  clientSecrets: [credential('valid')],
  version: 0,
  enabledAt: '2026-01-01T00:00:00.000Z',
  ...more,
});

const states = (more?: Partial<Iam>) =>
  Object.fromEntries(statusOf(iam(more)).map(({ part, state }) => [part, state]));

describe('statusOf', () => {
  it('leaves the client incomplete until there is a redirect URI', () => {
    expect(states()).toMatchObject({
      serviceId: 'ready',
      client: 'release',
      redirectUris: 'release',
      access: 'ready',
    });
    expect(states({ redirectUris: ['https://a.example/'] })).toMatchObject({
      client: 'ready',
      redirectUris: 'ready',
    });
  });

  it.each<[CredentialState[], string]>([
    [[], 'missing'],
    [['expired'], 'missing'],
    [['expires', 'expired'], 'attention'],
    [['expires', 'valid'], 'ready'],
  ])('with credentials %j they are %s', (list, expected) => {
    expect(states({ apiKeys: list.map(credential) }).apiKey).toBe(expected);
    expect(states({ clientSecrets: list.map(credential) }).clientSecret).toBe(expected);
  });
});

describe('credentials', () => {
  const at = new Date('2026-03-01T12:00:00Z');
  const hours = (count: number) => new Date(at.getTime() + count * 3_600_000);

  it('work until their end, not at it', () => {
    expect([null, hours(1), at, hours(-1)].map((expiresAt) => credentialState({ expiresAt }, at))).toEqual([
      'valid',
      'expires',
      'expired',
      'expired',
    ]);
    expect(credentialState({ expiresAt: hours(1), disabledAt: at }, at)).toBe('disabled');
  });

  it('overlap as long as chosen and never longer than before', () => {
    expect(overlapEnd(null, 0, at)).toEqual(at);
    expect(overlapEnd(null, 24, at)).toEqual(hours(24));
    expect(overlapEnd(hours(2), 24, at)).toEqual(hours(2));
    expect(overlapEnd(hours(48), 24, at)).toEqual(hours(24));
  });

  it('work through their last day', () => {
    expect(endOfDay('2026-12-31')).toEqual(new Date('2027-01-01T00:00:00Z'));
    expect(endOfDay('')).toBeNull();
  });
});

it('puts the service name before an action', () => {
  expect(actionName('verse-notes', 'dashboard.view')).toBe('verse-notes.dashboard.view');
});

it('enables services only, and only with a name', () => {
  expect(enableRefusal({ type: null, serviceName: 'a' })).toBeNull();
  expect(enableRefusal({ type: 'integrated_billing', serviceName: null })?.key).toBe(
    'iam.refused.serviceName',
  );
  expect(enableRefusal({ type: 'referral', serviceName: 'a' })?.key).toBe('iam.refused.referral');
});

it('needs IAM for limited and a redirect URI for public', () => {
  const uris = (redirectUris: string[]) => redirectMissing({ redirectUris }).map(({ path }) => path);
  expect(accessMissing(null).map(({ path }) => path)).toEqual(['enable']);
  expect(accessMissing(iam())).toEqual([]);
  expect([redirectMissing(null).length, uris([]), uris(['https://a.example/'])]).toEqual([
    1,
    ['redirectUris'],
    [],
  ]);
});
