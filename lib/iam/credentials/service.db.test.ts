import { randomUUID } from 'node:crypto';
import { afterEach, expect, it } from 'vitest';
import { actorFor, createPerson, createTeam } from '@/prisma/factories';
import { createIamRow } from '@/prisma/factories/iam';
import { createOfferingRow } from '@/prisma/factories/offerings';
import { hashSecret } from '../../auth/secrets';
import { shiftClock } from '../../core/clock';
import { db } from '../../db/client';
import { describeDatabase } from '../../testing/database';
import { accessDetail } from '../queries';
import { enableIam } from '../service';
import {
  createApiKey,
  createClientSecret,
  deleteApiKey,
  deleteClientSecret,
  rotateApiKey,
  rotateClientSecret,
} from './service';

const HOUR = 3_600_000;

const newIam = async (more: object = {}) => {
  const { provider, actor } = await createTeam();
  const offering = await createOfferingRow({
    providerId: provider.id,
    serviceName: `svc-${provider.accountId.slice(0, 12)}`,
    ...more,
  });
  return { provider, actor, offeringId: offering.id };
};

const everythingStored = async (offeringId: string) =>
  JSON.stringify([
    await db.iamRegistration.findUnique({
      where: { offeringId },
      include: { serviceId: { include: { apiKeys: true } }, secrets: true },
    }),
    await db.auditEvent.findMany({ where: { offeringId }, omit: { id: true } }),
  ]);

describeDatabase('API keys and client secrets', () => {
  afterEach(() => shiftClock(0));

  it('are stored as a hash only, and never logged', async () => {
    const { actor, offeringId } = await newIam();
    const enabled = await enableIam(actor, offeringId);
    const [key, secret] = enabled.secrets;
    const more = [
      ...(await createApiKey(actor, offeringId, { name: 'ci', expiresOn: '' })).secrets,
      ...(await createClientSecret(actor, offeringId, { expiresOn: '' })).secrets,
      ...(await rotateApiKey(actor, offeringId, { keyId: key!.id, overlapHours: 1 })).secrets,
      ...(await rotateClientSecret(actor, offeringId, { secretId: secret!.id, overlapHours: 1 })).secrets,
    ];
    const stored = await everythingStored(offeringId);
    const values = [...enabled.secrets, ...more].map(({ value }) => value);
    expect(new Set(values).size).toBe(6);
    for (const value of values) {
      expect(stored).not.toContain(value);
      expect(stored).not.toContain(value.slice(4, 16));
      expect(stored).toContain(hashSecret(value));
    }
    expect(await db.auditEvent.count({ where: { offeringId } })).toBe(5);
    expect(JSON.stringify(await accessDetail(actor, offeringId))).not.toContain(hashSecret(values[0]!));
  });

  it('rotate: the old one works for the overlap and not longer', async () => {
    const { actor, offeringId } = await newIam();
    const { iam: row } = await createIamRow({ offeringId });
    const keyId = row.apiKeys[0]!.id;
    const { iam, secrets } = await rotateApiKey(actor, offeringId, { keyId, overlapHours: 24 });
    const stateOf = (keys: typeof iam.apiKeys) =>
      Object.fromEntries(keys.map(({ id, state }) => [id, state]));
    expect(stateOf(iam.apiKeys)).toEqual({ [keyId]: 'expires', [secrets[0]!.id]: 'valid' });
    expect(iam.apiKeys.map(({ name }) => name)).toEqual(['first key', 'first key']);
    shiftClock(24 * HOUR + 1000);
    const later = await accessDetail(actor, offeringId);
    expect(stateOf(later.iam!.apiKeys)).toEqual({ [keyId]: 'expired', [secrets[0]!.id]: 'valid' });
    await expect(rotateApiKey(actor, offeringId, { keyId, overlapHours: 0 })).rejects.toMatchObject({
      code: 'illegal_transition',
    });
  });

  it('rotate without overlap: the old one ends now, also on a public offering', async () => {
    const { actor, offeringId } = await newIam({ visibility: 'public' });
    const { iam: row } = await createIamRow({ offeringId });
    const secretId = row.secrets[0]!.id;
    const { iam } = await rotateClientSecret(actor, offeringId, { secretId, overlapHours: 0 });
    expect(iam.clientSecrets.find(({ id }) => id === secretId)?.state).toBe('expired');
  });

  it('end on the chosen day, which must come', async () => {
    const { actor, offeringId } = await newIam();
    await createIamRow({ offeringId });
    const { iam, secrets } = await createApiKey(actor, offeringId, { name: 'ci', expiresOn: '2999-12-31' });
    expect(iam.apiKeys.find(({ id }) => id === secrets[0]!.id)).toMatchObject({
      name: 'ci',
      expiresAt: '3000-01-01T00:00:00.000Z',
      state: 'expires',
    });
    await expect(
      createApiKey(actor, offeringId, { name: 'old', expiresOn: '2020-01-01' }),
    ).rejects.toMatchObject({
      code: 'invalid',
      extra: { fields: [{ path: 'expiresOn' }] },
    });
  });

  it('disappear when deleted, once', async () => {
    const { actor, offeringId } = await newIam();
    const { iam: row } = await createIamRow({ offeringId });
    const keyId = row.apiKeys[0]!.id;
    expect((await deleteApiKey(actor, offeringId, keyId)).apiKeys).toEqual([]);
    await expect(deleteApiKey(actor, offeringId, keyId)).rejects.toMatchObject({ code: 'not_found' });
    expect((await deleteClientSecret(actor, offeringId, row.secrets[0]!.id)).clientSecrets).toEqual([]);
  });

  it('cannot be reached through another offering, by another provider, or by a viewer', async () => {
    const mine = await newIam();
    const { iam: row } = await createIamRow({ offeringId: mine.offeringId });
    const keyId = row.apiKeys[0]!.id;
    const theirs = await newIam();
    await createIamRow({ offeringId: theirs.offeringId });
    const viewer = await actorFor(
      (await createPerson({ memberships: [{ providerId: mine.provider.id, role: 'viewer' }] })).id,
    );
    const attempts = (actor: typeof viewer, offeringId: string) => [
      createApiKey(actor, offeringId, { name: 'x', expiresOn: '' }),
      rotateApiKey(actor, offeringId, { keyId, overlapHours: 0 }),
      deleteApiKey(actor, offeringId, keyId),
    ];
    const codes = async (actor: typeof viewer, offeringId: string) =>
      (await Promise.allSettled(attempts(actor, offeringId))).map(
        (one) => one.status === 'rejected' && one.reason.code,
      );
    expect(await codes(theirs.actor, mine.offeringId)).toEqual(['not_found', 'not_found', 'not_found']);
    expect((await codes(theirs.actor, theirs.offeringId)).slice(1)).toEqual(['not_found', 'not_found']);
    expect(await codes(viewer, mine.offeringId)).toEqual(['forbidden', 'forbidden', 'forbidden']);
    await expect(
      rotateApiKey(mine.actor, mine.offeringId, { keyId: randomUUID(), overlapHours: 0 }),
    ).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await db.apiKey.count({ where: { id: keyId, deletedAt: null, expiresAt: null } })).toBe(1);
  });
});
