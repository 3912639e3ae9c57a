import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/permissions';
import { announcementDocument } from '@/lib/content/announcement/queries';
import { saveAnnouncementSchema } from '@/lib/content/announcement/schema';
import { saveAnnouncement } from '@/lib/content/announcement/service';
import { guidanceDocument } from '@/lib/content/guidance/queries';
import { saveGuidance } from '@/lib/content/guidance/service';
import { DomainError } from '@/lib/core/errors';
import { db } from '@/lib/db/client';
import { accessDocument } from '@/lib/iam/queries';
import { saveAccess, saveRedirectUris } from '@/lib/iam/service';
import { listingDocument } from '@/lib/offerings/listing/queries';
import { saveListingSchema } from '@/lib/offerings/listing/schema';
import { saveListing } from '@/lib/offerings/listing/service';
import { registrationDetail } from '@/lib/offerings/registration/queries';
import { registrationValues } from '@/lib/offerings/registration/schema';
import { createOffering, saveRegistration } from '@/lib/offerings/registration/service';
import { settingsDocument } from '@/lib/offerings/settings/queries';
import { saveSettings } from '@/lib/offerings/settings/service';
import { planDetail, planList } from '@/lib/plans/queries';
import { savePlanSchema } from '@/lib/plans/schema';
import { createPlan, savePlan } from '@/lib/plans/service';
import { createTeam } from '@/prisma/factories';
import { createIamRow } from '@/prisma/factories/iam';
import { describeDatabase } from './database';

type Row = Record<string, unknown> & { version: number };
type Document = {
  /** The present document as the body of a save, with one text changed to `word`. */
  edited: (actor: Actor, offeringId: string, word: string) => Promise<Row>;
  save: (actor: Actor, offeringId: string, body: never) => Promise<unknown>;
};

const planOf = async (actor: Actor, offeringId: string) => {
  const [plan] = await planList(actor, offeringId);
  return (
    plan ?? createPlan(actor, offeringId, { kind: 'metered', displayName: 'Standard', name: 'standard' })
  );
};

const iamOf = async (actor: Actor, offeringId: string) => {
  const known = await db.iamRegistration.count({ where: { offeringId } });
  if (known === 0) await createIamRow({ offeringId });
  return accessDocument(actor, offeringId);
};

const part = (row: object, keys: object) =>
  Object.fromEntries(Object.entries(row).filter(([key]) => key in keys)) as Row;

/** Every document that a form saves under a version. */
const DOCUMENTS: Record<string, Document> = {
  registration: {
    edited: async (actor, id, summary) => ({
      ...registrationValues(await registrationDetail(actor, id)),
      summary,
    }),
    save: saveRegistration,
  },
  listing: {
    edited: async (actor, id, displayName) => ({
      ...part(await listingDocument(actor, id), saveListingSchema.shape),
      displayName,
    }),
    save: saveListing,
  },
  settings: {
    edited: async (actor, id, supportHours) => ({ ...(await settingsDocument(actor, id)), supportHours }),
    save: saveSettings,
  },
  guidance: {
    edited: async (actor, id, markdown) => ({
      markdown,
      version: (await guidanceDocument(actor, id)).version,
    }),
    save: saveGuidance,
  },
  announcement: {
    edited: async (actor, id, headline) => ({
      ...part(await announcementDocument(actor, id), saveAnnouncementSchema.shape),
      headline,
    }),
    save: saveAnnouncement,
  },
  'roles and actions': {
    edited: async (actor, id, name) => {
      const { version, actions } = await iamOf(actor, id);
      const roles = [{ id: 'Reader', displayName: name, description: '' }];
      return { version, roles, actions };
    },
    save: saveAccess,
  },
  'redirect URIs': {
    edited: async (actor, id, word) => {
      const { version } = await iamOf(actor, id);
      return { version, redirectUris: [`https://${word}.example/callback`] };
    },
    save: saveRedirectUris,
  },
  plan: {
    edited: async (actor, offeringId, description) => {
      const { id } = await planOf(actor, offeringId);
      const plan = await planDetail(actor, { offeringId, planId: id });
      return { ...part(plan, savePlanSchema.shape), description };
    },
    save: async (actor, offeringId, body) => {
      const { id } = await planOf(actor, offeringId);
      return savePlan(actor, { offeringId, planId: id }, body);
    },
  },
};

describeDatabase('a stale save', () => {
  let ana: Actor;
  beforeAll(async () => {
    ana = (await createTeam()).actor;
  });

  it.each(Object.entries(DOCUMENTS))(
    'of the %s is refused and changes nothing',
    async (_, { edited, save }) => {
      const [provider] = ana.memberships;
      const { id } = await createOffering(ana, { name: 'Two editors', providerId: provider!.providerId });
      const [mine, theirs] = [await edited(ana, id, 'mine'), await edited(ana, id, 'theirs')];
      expect(mine.version).toBe(theirs.version);
      await save(ana, id, theirs as never);
      const after = await edited(ana, id, 'same');
      const events = await db.auditEvent.count({ where: { offeringId: id } });
      for (let attempt = 0; attempt < 5; attempt += 1) {
        const refused = await save(ana, id, mine as never).catch((error: unknown) => error);
        expect(refused).toBeInstanceOf(DomainError);
        expect((refused as DomainError).code).toBe('conflict');
      }
      expect(await edited(ana, id, 'same')).toEqual(after);
      expect(await db.auditEvent.count({ where: { offeringId: id } })).toBe(events);
      await save(ana, id, { ...mine, version: after.version } as never);
    },
  );
});
