import { expect, it } from 'vitest';
import { actorFor, createPerson, createPlatformActor, createTeam } from '@/prisma/factories';
import { createIamRow } from '@/prisma/factories/iam';
import { createOfferingRow } from '@/prisma/factories/offerings';
import { db } from '../db/client';
import { describeDatabase } from '../testing/database';
import { accessDetail } from './queries';
import { initialActions } from './schema';
import { enableIam, saveAccess, saveRedirectUris } from './service';

const newService = async (more: object = {}) => {
  const { provider, actor } = await createTeam();
  const offering = await createOfferingRow({
    providerId: provider.id,
    serviceName: `svc-${provider.accountId.slice(0, 12)}`,
    ...more,
  });
  return { provider, actor, offeringId: offering.id };
};

const viewerOf = async (providerId: string) => {
  const person = await createPerson({ memberships: [{ providerId, role: 'viewer' }] });
  return actorFor(person.id);
};

describeDatabase('enableIam', () => {
  it('creates every part in one step', async () => {
    const { actor, offeringId } = await newService();
    const { iam, secrets } = await enableIam(actor, offeringId);
    expect(iam.serviceIdId).toMatch(/^ServiceId-[0-9a-f-]{36}$/);
    expect(iam.iamId).toBe(`iam-${iam.serviceIdId}`);
    expect(iam.policy).toMatchObject({ iamId: iam.iamId, role: 'Operator' });
    expect(iam.actions).toEqual(initialActions());
    expect(secrets.map(({ kind, value }) => [kind, value.slice(0, 4)])).toEqual([
      ['apiKey', 'pwk_'],
      ['clientSecret', 'pws_'],
    ]);
    expect(iam.apiKeys[0]).toMatchObject({
      id: secrets[0]!.id,
      last4: secrets[0]!.value.slice(-4),
      state: 'valid',
    });
    expect(iam.clientSecrets[0]).toMatchObject({
      id: secrets[1]!.id,
      last4: secrets[1]!.value.slice(-4),
      lastUsedAt: null,
    });
  });

  it('is done once when two people do it at once', async () => {
    const { provider, actor, offeringId } = await newService();
    const colleague = await actorFor(
      (await createPerson({ memberships: [{ providerId: provider.id, role: 'editor' }] })).id,
    );
    const results = await Promise.allSettled([
      enableIam(actor, offeringId),
      enableIam(colleague, offeringId),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = results.find((result) => result.status === 'rejected');
    expect(refused?.reason).toMatchObject({
      code: 'illegal_transition',
      userMessage: { key: 'iam.refused.enabled' },
    });
    expect(await db.apiKey.count({ where: { serviceId: { registration: { offeringId } } } })).toBe(1);
    expect(await db.auditEvent.count({ where: { offeringId, action: 'iam.enable' } })).toBe(1);
  });

  it('waits for the service name and says where it is set', async () => {
    const { actor, offeringId } = await newService({ serviceName: null });
    await expect(enableIam(actor, offeringId)).rejects.toMatchObject({
      code: 'requirements_unmet',
      extra: { requirements: [{ href: `/offerings/${offeringId}/settings#field-serviceName` }] },
    });
  });

  it('is not for referrals, nor for what customers see already', async () => {
    const referral = await newService({ type: 'referral' });
    await expect(enableIam(referral.actor, referral.offeringId)).rejects.toMatchObject({
      code: 'illegal_transition',
    });
    const shown = await newService({ visibility: 'public' });
    await expect(enableIam(shown.actor, shown.offeringId)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is hidden from other providers and refused to viewers and reviewers', async () => {
    const { provider, offeringId } = await newService();
    const other = await createTeam();
    await expect(enableIam(other.actor, offeringId)).rejects.toMatchObject({ code: 'not_found' });
    await expect(accessDetail(other.actor, offeringId)).rejects.toMatchObject({ code: 'not_found' });
    const viewer = await viewerOf(provider.id);
    await expect(enableIam(viewer, offeringId)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(enableIam(await createPlatformActor('reviewer'), offeringId)).rejects.toMatchObject({
      code: 'forbidden',
    });
    const { refusals } = await accessDetail(viewer, offeringId);
    expect(Object.values(refusals).map((refusal) => refusal?.key)).toEqual([
      'errors.role',
      'errors.role',
      'errors.role',
    ]);
  });
});

describeDatabase('saving access', () => {
  const report = { id: 'report.read', description: 'Read reports', roles: ['Reader', 'Auditor'] };
  const auditor = { id: 'Auditor', displayName: 'Auditor', description: '' };

  it('keeps roles and actions, and leaves one winner of two', async () => {
    const { actor, offeringId } = await newService();
    await createIamRow({ offeringId });
    const body = { version: 0, roles: [auditor], actions: [...initialActions(), report] };
    const results = await Promise.allSettled([
      saveAccess(actor, offeringId, body),
      saveAccess(actor, offeringId, body),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find((result) => result.status === 'rejected')?.reason).toMatchObject({
      code: 'conflict',
    });
    const { iam } = await accessDetail(actor, offeringId);
    expect(iam).toMatchObject({ version: 1, roles: [auditor], actions: [...initialActions(), report] });
  });

  it('keeps redirect URIs exactly and logs the change', async () => {
    const { actor, offeringId } = await newService();
    await createIamRow({ offeringId, redirectUris: ['https://a.example/old'] });
    const redirectUris = ['https://A.example:443/Cb?x=%2F', 'http://localhost:3001/cb'];
    const saved = await saveRedirectUris(actor, offeringId, { version: 0, redirectUris });
    expect(saved).toMatchObject({ version: 1, redirectUris });
    const event = await db.auditEvent.findFirstOrThrow({
      where: { offeringId, action: 'iam.redirectUris.save' },
    });
    expect([event.before, event.after]).toEqual([
      { redirectUris: ['https://a.example/old'] },
      { redirectUris },
    ]);
  });

  it('needs IAM, an own offering, the role, and an offering that is still edited here', async () => {
    const { provider, actor, offeringId } = await newService();
    const body = { version: 0, redirectUris: [] };
    await expect(saveRedirectUris(actor, offeringId, body)).rejects.toMatchObject({
      code: 'illegal_transition',
    });
    await createIamRow({ offeringId });
    await expect(saveRedirectUris(await viewerOf(provider.id), offeringId, body)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(saveRedirectUris((await createTeam()).actor, offeringId, body)).rejects.toMatchObject({
      code: 'not_found',
    });
    const shown = await newService({ visibility: 'public' });
    await createIamRow({ offeringId: shown.offeringId });
    await expect(saveRedirectUris(shown.actor, shown.offeringId, body)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
