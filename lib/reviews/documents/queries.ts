import 'server-only';
import { createHash } from 'node:crypto';
import { notFound } from '../../core/errors';
import type { Tx } from '../../db/client';
import type { Prisma } from '../../db/generated/client';
import { readAssessment, readContacts } from '../../offerings/registration/schema';
import { flatten, toSnapshot } from './flatten';
import { DOCUMENT_PARTS, type DocumentField, type DocumentPart, type Leaf } from './schema';

const SELECT = {
  name: true,
  serviceName: true,
  registration: {
    select: { companyName: true, companyUrl: true, summary: true, contacts: true, assessment: true },
  },
  listing: {
    select: {
      displayName: true,
      shortDescription: true,
      longDescription: true,
      iconHash: true,
      categories: true,
      tags: true,
      bullets: true,
      media: true,
      documentationUrl: true,
      instructionsUrl: true,
      termsUrl: true,
      termsConfirmed: true,
      apiDocsUrl: true,
      releaseNotesUrl: true,
      siteUrl: true,
      translations: true,
    },
  },
  settings: {
    select: {
      bindable: true,
      planUpdateable: true,
      parameters: true,
      parametersSchema: true,
      regions: true,
      supportSiteUrl: true,
      supportEmail: true,
      escalationContact: true,
      supportHours: true,
      ticketWebhookUrl: true,
    },
  },
  iam: { select: { redirectUris: true } },
  plans: {
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
    select: {
      id: true,
      displayName: true,
      name: true,
      kind: true,
      description: true,
      bullets: true,
      regions: true,
      quotas: true,
      metrics: true,
    },
  },
  guidance: { select: { markdown: true } },
  announcement: {
    select: { headline: true, body: true, audience: true, channels: true, wantedOn: true },
  },
  evidence: {
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true, title: true, url: true },
  },
} satisfies Prisma.OfferingSelect;

type Row = Prisma.OfferingGetPayload<{ select: typeof SELECT }>;

const keyed = <T extends { id: string }>(rows: T[]) =>
  Object.fromEntries(rows.map(({ id, ...row }) => [id, row]));

const PART: Record<Exclude<DocumentPart, 'request'>, (row: Row) => unknown> = {
  registration: ({ name, registration }) => ({
    companyName: registration?.companyName ?? '',
    companyUrl: registration?.companyUrl ?? '',
    name,
    summary: registration?.summary ?? '',
    contacts: readContacts(registration?.contacts),
    assessment: readAssessment(registration?.assessment),
  }),
  listing: ({ listing }) => listing,
  settings: ({ serviceName, settings }) => ({ serviceName, ...settings }),
  access: ({ iam }) => ({ redirectUris: iam?.redirectUris ?? [] }),
  plans: ({ plans }) => keyed(plans),
  guidance: ({ guidance }) => ({ markdown: guidance?.markdown ?? '' }),
  announcement: ({ announcement }) => announcement,
  evidence: ({ evidence }) => keyed(evidence),
};

/**
 * An offering as it stands, field by field, in reading order; `request` is what the request itself says.
 * The caller has checked the actor's scope. @throws not_found
 */
export const documentFields = async (
  client: Tx,
  offeringId: string,
  { parts = DOCUMENT_PARTS, request = {} }: { parts?: readonly DocumentPart[]; request?: unknown } = {},
): Promise<DocumentField[]> => {
  const row = await client.offering.findUnique({
    relationLoadStrategy: 'join',
    where: { id: offeringId },
    select: SELECT,
  });
  if (!row) throw notFound();
  return parts.flatMap((part) => flatten(part === 'request' ? request : PART[part](row), part));
};

const sha256 = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** SHA-256, in hex, of what one field holds. */
export const leafHash = (value: Leaf): string => sha256(value);

/** A document as a request keeps it: its fields, and the SHA-256 of them in hex. */
export const snapshotOf = (fields: readonly DocumentField[]) => {
  const snapshot = toSnapshot(fields);
  return { snapshot, snapshotHash: sha256(snapshot) };
};
