import { expect, it } from 'vitest';
import { createTeam } from '@/prisma/factories';
import { createOfferingRow } from '@/prisma/factories/offerings';
import { createReviewRow } from '@/prisma/factories/reviews';
import { describeDatabase } from '@/lib/testing/database';
import { db } from '../../db/client';
import { offeringEvidence } from './queries';
import { addEvidence, removeEvidence } from './service';
import { addEvidenceSchema } from './schema';

const demo = { kind: 'demo_recording' as const, title: 'Demo', url: 'https://verse.example/demo' };

describeDatabase('evidence', () => {
  it('is added, listed and removed by the provider’s editors, except from under a reviewer', async () => {
    const { provider, actor } = await createTeam('editor');
    const { id } = await createOfferingRow({ providerId: provider.id, visibility: 'limited' });
    const { id: evidenceId } = await addEvidence(actor, id, demo);
    expect(await offeringEvidence(actor, id)).toMatchObject([demo]);
    const review = await createReviewRow({ offeringId: id, kind: 'release', submittedBy: actor });
    await expect(removeEvidence(actor, id, evidenceId)).rejects.toMatchObject({ code: 'conflict' });
    await db.review.update({ where: { id: review.id }, data: { state: 'withdrawn' } });
    await removeEvidence(actor, id, evidenceId);
    expect(await offeringEvidence(actor, id)).toEqual([]);
    await expect(removeEvidence(actor, id, evidenceId)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is hidden from others and locked once public', async () => {
    const { provider, actor } = await createTeam();
    const { actor: stranger } = await createTeam();
    const { actor: viewer } = await createTeam('viewer');
    const { id } = await createOfferingRow({ providerId: provider.id, visibility: 'public' });
    await expect(addEvidence(stranger, id, demo)).rejects.toMatchObject({ code: 'not_found' });
    await expect(offeringEvidence(viewer, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(addEvidence(actor, id, demo)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is an https link', () => {
    expect(addEvidenceSchema.safeParse({ ...demo, url: 'http://verse.example/demo' }).success).toBe(false);
    expect(addEvidenceSchema.safeParse({ ...demo, url: '' }).success).toBe(false);
  });
});
