import { expect, it } from 'vitest';
import { createPlatformActor, createTeam } from '@/prisma/factories';
import { createOfferingRow, type OfferingRowOptions } from '@/prisma/factories/offerings';
import { describeDatabase } from '@/lib/testing/database';
import type { Actor } from '../auth/permissions';
import { db } from '../db/client';
import { inTransaction } from '../db/tx';
import { announcementDetail } from './announcement/queries';
import {
  decideAnnouncement,
  releaseAnnouncement,
  reopenAnnouncement,
  saveAnnouncement,
  submitAnnouncement,
  withdrawAnnouncement,
} from './announcement/service';
import type { SaveAnnouncement } from './announcement/schema';
import { guidanceDetail, publishedGuide } from './guidance/queries';
import { publishGuidance, saveGuidance } from './guidance/service';

const MARKDOWN = `# Getting started\n\n${'Create an instance and open its dashboard. '.repeat(3)}`;
const ANNOUNCEMENT: SaveAnnouncement = {
  headline: 'Verse for everyone',
  body: 'Turn any text into verse.',
  audience: 'everyone',
  channels: ['blog', 'social'],
  wantedOn: '2100-03-01',
  version: 0,
};

const setUp = async (options: Partial<OfferingRowOptions> = {}) => {
  const { provider, actor } = await createTeam();
  const offering = await createOfferingRow({
    providerId: provider.id,
    registrationState: 'approved',
    ...options,
  });
  return { actor, id: offering.id, slug: offering.documentationSlug ?? '' };
};
const stateOf = async (id: string) =>
  (await db.announcement.findUniqueOrThrow({ where: { offeringId: id } })).state;
const submit = (actor: Actor, id: string) => inTransaction((tx) => submitAnnouncement(tx, actor, id));

describeDatabase('getting-started documentation', () => {
  it('is read by anyone once published, and not before', async () => {
    const { actor, id, slug } = await setUp({ name: 'Example Verse', visibility: 'public' });
    const saved = await saveGuidance(actor, id, { markdown: MARKDOWN, version: 0 });
    expect(saved).toMatchObject({ version: 1, unpublished: true, publishedAt: null });
    expect(await publishedGuide(slug)).toBeNull();
    expect(await publishGuidance(actor, id, { version: 1 })).toMatchObject({
      version: 1,
      unpublished: false,
    });
    expect(await publishedGuide(slug)).toMatchObject({ name: 'Example Verse', markdown: MARKDOWN });
    await saveGuidance(actor, id, { markdown: `${MARKDOWN}More.`, version: 1 });
    expect(await publishedGuide(slug)).toMatchObject({ markdown: MARKDOWN });
    expect(await guidanceDetail(actor, id)).toMatchObject({
      unpublished: true,
      version: 2,
      url: expect.stringMatching(`/docs/${slug}$`),
    });
    expect(await publishedGuide('no-such-service')).toBeNull();
  });

  it('keeps the moment at which the task was started', async () => {
    const { actor, id } = await setUp();
    const { startedAt } = await saveGuidance(actor, id, { markdown: 'a', version: 0 });
    expect(startedAt).toBeInstanceOf(Date);
    expect((await saveGuidance(actor, id, { markdown: 'b', version: 1 })).startedAt).toEqual(startedAt);
  });

  it('says everything that publishing lacks, and changes nothing', async () => {
    const { actor, id } = await setUp({ registrationState: 'draft' });
    await saveGuidance(actor, id, { markdown: 'Short', version: 0 });
    const refused = publishGuidance(actor, id, { version: 1 });
    await expect(refused).rejects.toMatchObject({
      code: 'requirements_unmet',
      extra: {
        requirements: [
          { id: 'registration' },
          { id: 'content.missing.short' },
          { id: 'content.missing.heading' },
        ],
      },
    });
    expect((await guidanceDetail(actor, id)).publishedAt).toBeNull();
  });

  it('lets one of two savers win and refuses a stale publisher', async () => {
    const { actor, id } = await setUp();
    const outcomes = await Promise.allSettled(
      ['one', 'two'].map((text) => saveGuidance(actor, id, { markdown: MARKDOWN + text, version: 0 })),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(publishGuidance(actor, id, { version: 0 })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is nobody else’s to read or write', async () => {
    const { id } = await setUp();
    const { actor: stranger } = await createTeam();
    const reviewer = await createPlatformActor('reviewer');
    const body = { markdown: MARKDOWN, version: 0 };
    await expect(guidanceDetail(stranger, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(saveGuidance(stranger, id, body)).rejects.toMatchObject({ code: 'not_found' });
    await expect(publishGuidance(stranger, id, { version: 0 })).rejects.toMatchObject({ code: 'not_found' });
    await expect(saveGuidance(reviewer, id, body)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await guidanceDetail(reviewer, id)).toMatchObject({ markdown: '' });
  });
});

describeDatabase('the announcement', () => {
  it('goes from the provider to the reviewer and back, is approved, and is released once', async () => {
    const { actor, id } = await setUp({ visibility: 'limited' });
    const reviewer = await createPlatformActor('reviewer');
    const decide = (decision: 'approved' | 'changes_requested' | 'declined') =>
      inTransaction((tx) => decideAnnouncement(tx, reviewer, { offeringId: id, decision }));

    expect(await saveAnnouncement(actor, id, ANNOUNCEMENT)).toMatchObject({
      ...ANNOUNCEMENT,
      version: 1,
      state: 'draft',
    });
    await submit(actor, id);
    await expect(saveAnnouncement(actor, id, { ...ANNOUNCEMENT, version: 2 })).rejects.toMatchObject({
      code: 'illegal_transition',
      userMessage: { key: 'content.fixed.submitted' },
    });
    await decide('changes_requested');
    const { version } = await announcementDetail(actor, id);
    await saveAnnouncement(actor, id, { ...ANNOUNCEMENT, headline: 'Better', version });
    await submit(actor, id);
    await decide('approved');
    expect(await announcementDetail(actor, id)).toMatchObject({
      state: 'approved',
      approvedAt: expect.any(Date),
      headline: 'Better',
    });
    await expect(decide('approved')).rejects.toMatchObject({ code: 'illegal_transition' });
    await inTransaction((tx) => releaseAnnouncement(tx, id));
    const { releasedAt } = await announcementDetail(actor, id);
    await inTransaction((tx) => releaseAnnouncement(tx, id));
    expect(await announcementDetail(actor, id)).toMatchObject({ state: 'released', releasedAt });
    const released = await db.auditEvent.findMany({
      where: { offeringId: id, action: 'announcement.release' },
    });
    expect(released).toMatchObject([
      { actorId: null, before: { state: 'approved' }, after: { state: 'released' } },
    ]);
  });

  it('is not released before it is approved; approved for a public service it is released at once', async () => {
    const { actor, id } = await setUp({ visibility: 'public' });
    const reviewer = await createPlatformActor('reviewer');
    await saveAnnouncement(actor, id, ANNOUNCEMENT);
    await inTransaction((tx) => releaseAnnouncement(tx, id));
    expect(await stateOf(id)).toBe('draft');
    await submit(actor, id);
    await inTransaction((tx) => decideAnnouncement(tx, reviewer, { offeringId: id, decision: 'approved' }));
    expect(await stateOf(id)).toBe('released');
  });

  it('cannot be submitted incomplete, and can be taken back', async () => {
    const { actor, id } = await setUp();
    await saveAnnouncement(actor, id, { ...ANNOUNCEMENT, channels: [] });
    await expect(submit(actor, id)).rejects.toMatchObject({
      code: 'requirements_unmet',
      extra: { requirements: [{ id: 'channels', href: `/offerings/${id}/content#field-channels` }] },
    });
    await saveAnnouncement(actor, id, { ...ANNOUNCEMENT, wantedOn: '2020-01-15', version: 1 });
    await expect(submit(actor, id)).rejects.toMatchObject({
      extra: { requirements: [{ id: 'wantedOn', message: { key: 'content.missing.wantedOnPast' } }] },
    });
    await saveAnnouncement(actor, id, { ...ANNOUNCEMENT, version: 2 });
    await submit(actor, id);
    await inTransaction((tx) => withdrawAnnouncement(tx, actor, id));
    expect(await stateOf(id)).toBe('draft');
  });

  it('is decided and reopened by reviewers only', async () => {
    const { actor, id } = await setUp({ announcement: { state: 'approved' } });
    const reviewer = await createPlatformActor('reviewer');
    await expect(reopenAnnouncement(actor, id)).rejects.toMatchObject({ code: 'forbidden' });
    const { version } = await reopenAnnouncement(reviewer, id);
    expect(await stateOf(id)).toBe('changes_requested');
    await saveAnnouncement(actor, id, { ...ANNOUNCEMENT, version });
    await submit(actor, id);
    const own = inTransaction((tx) =>
      decideAnnouncement(tx, actor, { offeringId: id, decision: 'approved' }),
    );
    await expect(own).rejects.toMatchObject({ code: 'forbidden' });
    await expect(saveAnnouncement(reviewer, id, ANNOUNCEMENT)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('lets one of two deciders win', async () => {
    const { actor, id } = await setUp();
    const reviewers = await Promise.all([createPlatformActor('reviewer'), createPlatformActor('reviewer')]);
    await saveAnnouncement(actor, id, ANNOUNCEMENT);
    await submit(actor, id);
    const outcomes = await Promise.allSettled(
      reviewers.map((one) =>
        inTransaction((tx) => decideAnnouncement(tx, one, { offeringId: id, decision: 'approved' })),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
