import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/tx';
import { describeDatabase } from '@/lib/testing/database';
import { actorFor, createPerson, createPlatformActor, createProvider, createTeam } from '@/prisma/factories';
import { createOfferingRow } from '@/prisma/factories/offerings';
import { registrationDetail, registrationHistory } from './queries';
import {
  createOffering,
  decideRegistration,
  saveRegistration,
  submitRegistration,
  withdrawRegistration,
} from './service';
import { completeValues, emptyValues } from './test-values';

const newcomer = async () => actorFor((await createPerson({ name: 'Nora New' })).id);
const submit = (actor: Actor, offeringId: string) =>
  inTransaction((tx) => submitRegistration(tx, actor, offeringId));
const decide = (actor: Actor, offeringId: string, decision: 'approved' | 'changes_requested' | 'declined') =>
  inTransaction((tx) => decideRegistration(tx, actor, { offeringId, decision }));
const actionsOn = async (offeringId: string) =>
  (await db.auditEvent.findMany({ where: { offeringId }, orderBy: { id: 'asc' } })).map(
    ({ action }) => action,
  );

const submitted = async (actor: Actor, values = completeValues) => {
  const { id } = await createOffering(actor, { name: values.name });
  await saveRegistration(actor, id, { ...values, version: 0 });
  await submit(actor, id);
  return id;
};

describeDatabase('createOffering', () => {
  it('creates every document of an offering and logs it', async () => {
    const { actor, provider } = await createTeam('editor');
    const { id, providerId } = await createOffering(actor, { name: 'Verse Search' });
    expect(providerId).toBe(provider.id);
    const row = await db.offering.findUniqueOrThrow({
      where: { id },
      include: { registration: true, listing: true, settings: true, guidance: true, announcement: true },
    });
    expect(row).toMatchObject({
      visibility: 'draft',
      type: null,
      registration: { state: 'draft', companyName: provider.name },
      listing: { displayName: 'Verse Search' },
      settings: { bindable: false, planUpdateable: false },
      guidance: { markdown: '' },
      announcement: { state: 'draft' },
    });
    expect(await actionsOn(id)).toEqual(['offering.create']);
  });

  it('makes a person without a provider the owner of the company they name', async () => {
    const person = await newcomer();
    const { providerId } = await createOffering(person, { name: 'First', companyName: 'New Company' });
    const actor = await actorFor(person.userId);
    expect(actor.memberships).toMatchObject([{ providerId, providerName: 'New Company', role: 'owner' }]);
    expect(actor.memberships[0]!.accountId).toMatch(/^[0-9a-f]{32}$/);
    expect(actor.accounts).toEqual([{ accountId: actor.memberships[0]!.accountId, name: 'New Company' }]);
    expect(await db.auditEvent.count({ where: { providerId, action: 'provider.create' } })).toBe(1);
  });

  it('founds one company when the button is pressed twice', async () => {
    const person = await newcomer();
    const press = () =>
      createOffering(person, { name: 'First', companyName: 'Twice' }).then(
        () => 'created',
        (error) => error.code,
      );
    expect((await Promise.all([press(), press()])).sort()).toEqual(['conflict', 'created']);
    expect(await db.provider.count({ where: { name: 'Twice' } })).toBe(1);
  });

  it('asks which of several providers is meant, and keeps to the actor’s own', async () => {
    const one = await createProvider({ name: 'One' });
    const two = await createProvider({ name: 'Two' });
    const other = await createProvider({ name: 'Other' });
    const memberships = [one, two].map(({ id }) => ({ providerId: id, role: 'owner' as const }));
    const actor = await actorFor((await createPerson({ memberships })).id);
    const fields = (path: string) => ({
      code: 'invalid',
      extra: { fields: [expect.objectContaining({ path })] },
    });
    await expect(createOffering(actor, { name: 'X' })).rejects.toMatchObject(fields('providerId'));
    await expect(createOffering(actor, { name: 'X', companyName: 'Third' })).rejects.toMatchObject(
      fields('companyName'),
    );
    await expect(createOffering(actor, { name: 'X', providerId: other.id })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await createOffering(actor, { name: 'X', providerId: two.id })).toMatchObject({
      providerId: two.id,
    });
    await expect(createOffering(await newcomer(), { name: 'X' })).rejects.toMatchObject(
      fields('companyName'),
    );
    await expect(createOffering(await newcomer(), { name: 'X', providerId: one.id })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('refuses viewers and the platform’s own people', async () => {
    const { actor } = await createTeam('viewer');
    await expect(createOffering(actor, { name: 'X' })).rejects.toMatchObject({ code: 'forbidden' });
    for (const role of ['reviewer', 'operator'] as const) {
      const body = { name: 'X', companyName: 'Own goal' };
      await expect(createOffering(await createPlatformActor(role), body)).rejects.toMatchObject({
        code: 'forbidden',
      });
    }
    expect(await db.provider.count({ where: { name: 'Own goal' } })).toBe(0);
  });
});

describeDatabase('saveRegistration', () => {
  let actor: Actor;
  let providerId: string;
  beforeAll(async () => {
    const team = await createTeam('owner');
    actor = team.actor;
    providerId = team.provider.id;
  });

  it('keeps an incomplete draft, names the offering, and logs only what changed', async () => {
    const { id } = await createOffering(actor, { name: 'Before' });
    const started = await registrationDetail(actor, id);
    expect(started.contacts.primary).toEqual({ name: actor.name, email: actor.email });
    const { state, ...body } = { ...started, name: 'After', summary: 'Finds verses.' };
    expect(state).toBe('draft');
    const saved = await saveRegistration(actor, id, body);
    expect(saved).toEqual({ ...started, name: 'After', summary: 'Finds verses.', version: 1 });
    const event = await db.auditEvent.findFirstOrThrow({
      where: { offeringId: id, action: 'registration.save' },
    });
    expect(event.after).toEqual({ name: 'After', summary: 'Finds verses.' });
    expect(event.before).toEqual({ name: 'Before', summary: '' });
  });

  it('refuses a stale version and keeps what the other one saved', async () => {
    const { id } = await createOffering(actor, { name: 'Stale' });
    await saveRegistration(actor, id, { ...completeValues, version: 0 });
    const late = saveRegistration(actor, id, { ...emptyValues, version: 0 });
    await expect(late).rejects.toMatchObject({ code: 'conflict' });
    expect((await registrationDetail(actor, id)).summary).toBe(completeValues.summary);
  });

  it('lets one of two simultaneous saves win', async () => {
    const { id } = await createOffering(actor, { name: 'Race' });
    const save = (summary: string) =>
      saveRegistration(actor, id, { ...emptyValues, summary, version: 0 }).then(
        () => 'saved',
        (error) => error.code,
      );
    expect((await Promise.all([save('a'), save('b')])).sort()).toEqual(['conflict', 'saved']);
  });

  it('hides another provider’s offering and refuses viewers and reviewers', async () => {
    const { id } = await createOfferingRow({ providerId });
    const body = { ...completeValues, version: 0 };
    const stranger = (await createTeam()).actor;
    await expect(saveRegistration(stranger, id, body)).rejects.toMatchObject({ code: 'not_found' });
    await expect(registrationDetail(stranger, id)).rejects.toMatchObject({ code: 'not_found' });
    const person = await createPerson({ memberships: [{ providerId, role: 'viewer' }] });
    for (const reader of [await actorFor(person.id), await createPlatformActor('reviewer')]) {
      await expect(saveRegistration(reader, id, body)).rejects.toMatchObject({ code: 'forbidden' });
      expect((await registrationDetail(reader, id)).version).toBe(0);
    }
  });

  it('is closed once submitted or decided, open again when changes are requested', async () => {
    for (const registrationState of ['submitted', 'approved', 'declined'] as const) {
      const { id } = await createOfferingRow({ providerId, registrationState });
      const saving = saveRegistration(actor, id, { ...completeValues, version: 0 });
      await expect(saving).rejects.toMatchObject({ code: 'illegal_transition' });
    }
    const { id } = await createOfferingRow({ providerId, registrationState: 'changes_requested' });
    expect(await saveRegistration(actor, id, { ...completeValues, version: 0 })).toMatchObject({
      version: 1,
    });
  });
});

describeDatabase('the decision', () => {
  let actor: Actor;
  let reviewer: Actor;
  beforeAll(async () => {
    actor = (await createTeam('owner')).actor;
    reviewer = await createPlatformActor('reviewer');
  });

  it('is not asked for while something is missing', async () => {
    const { id } = await createOffering(actor, { name: 'Incomplete' });
    const failure = await submit(actor, id).catch((error) => error);
    expect(failure).toMatchObject({ code: 'requirements_unmet' });
    expect(failure.extra.requirements).toHaveLength(14);
    expect(failure.extra.requirements.at(-1)).toEqual({
      id: 'assessment.offeringType',
      message: { key: 'registration.missing.assessment.offeringType' },
      href: `/offerings/${id}/registration#field-assessment-offeringType`,
    });
    expect((await registrationDetail(actor, id)).state).toBe('draft');
    expect(await actionsOn(id)).toEqual(['offering.create']);
  });

  it('gives the approved offering its type and a documentation path of its own', async () => {
    const first = await submitted(actor);
    const second = await submitted(actor, {
      ...completeValues,
      assessment: { ...completeValues.assessment, offeringType: 'referral' },
    });
    await Promise.all([decide(reviewer, first, 'approved'), decide(reviewer, second, 'approved')]);
    const rows = await db.offering.findMany({
      where: { id: { in: [first, second] } },
      include: { registration: true },
    });
    expect(rows.map(({ documentationSlug }) => documentationSlug).sort()).toEqual([
      'verse-search',
      'verse-search-2',
    ]);
    expect(rows.find(({ id }) => id === first)).toMatchObject({
      type: 'integrated_billing',
      registration: { state: 'approved' },
    });
    expect(rows.find(({ id }) => id === second)).toMatchObject({
      type: 'referral',
      registration: { state: 'approved' },
    });
    expect((await registrationHistory(actor, first)).approvedAt).toBeInstanceOf(Date);
    const log = ['offering.create', 'registration.save', 'registration.submit', 'registration.approve'];
    expect(await actionsOn(first)).toEqual(log);
  });

  it('reserves a path for a name without Latin letters', async () => {
    const id = await submitted(actor, { ...completeValues, name: '東京' });
    await decide(reviewer, id, 'approved');
    const { documentationSlug } = await db.offering.findUniqueOrThrow({ where: { id } });
    expect(documentationSlug).toBe(`offering-${id.slice(0, 8)}`);
  });

  it('sends back for changes, takes it again, and can decline', async () => {
    const id = await submitted(actor);
    await decide(reviewer, id, 'changes_requested');
    await submit(actor, id);
    await decide(reviewer, id, 'declined');
    expect((await registrationDetail(actor, id)).state).toBe('declined');
    await expect(submit(actor, id)).rejects.toMatchObject({ code: 'illegal_transition' });
    const row = await db.offering.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ type: null, documentationSlug: null });
  });

  it('is withdrawn by the provider only while it is pending', async () => {
    const id = await submitted(actor);
    const withdraw = () => inTransaction((tx) => withdrawRegistration(tx, actor, id));
    await withdraw();
    expect((await registrationDetail(actor, id)).state).toBe('draft');
    await expect(withdraw()).rejects.toMatchObject({ code: 'illegal_transition' });
  });

  it('belongs to reviewers, once', async () => {
    const id = await submitted(actor);
    await expect(decide(actor, id, 'approved')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(decide(await createPlatformActor('operator'), id, 'approved')).rejects.toMatchObject({
      code: 'forbidden',
    });
    const stranger = (await createTeam()).actor;
    await expect(submit(stranger, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(decide(reviewer, randomUUID(), 'approved')).rejects.toMatchObject({ code: 'not_found' });
    const race = await Promise.all(
      (['approved', 'declined'] as const).map((decision) =>
        decide(reviewer, id, decision).then(
          () => 'decided',
          (error) => error.code,
        ),
      ),
    );
    expect(race.sort()).toEqual(['decided', 'illegal_transition']);
  });

  it('shows the reviewer’s last comment', async () => {
    const id = await submitted(actor);
    const review = {
      offeringId: id,
      kind: 'registration',
      submittedById: actor.userId,
      submittedName: actor.name,
    };
    await db.review.create({ data: { ...review, submittedAt: new Date('2026-01-01'), comment: 'Old' } });
    await db.review.create({
      data: { ...review, submittedAt: new Date('2026-01-02'), comment: 'Name a URL.' },
    });
    await db.review.create({
      data: { ...review, submittedAt: new Date('2026-01-03'), kind: 'prices', comment: 'Other' },
    });
    expect((await registrationHistory(actor, id)).review?.comment).toBe('Name a URL.');
  });
});
