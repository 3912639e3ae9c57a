import 'server-only';
import type { DefinitionRow } from '../brokers/queries';
import type { Tx } from '../db/client';
import { Prisma } from '../db/generated/client';
import { rows } from '../db/statement';

/** A moment as PostgreSQL writes it into JSON. */
type Stamp = string | null;
type Of<T> = T | null;

/** One offering with all that facts are made of, as it comes out of the database. */
export type FactRow = Omit<DefinitionRow, 'plans'> & {
  name: string;
  providerId: string;
  type: string | null;
  visibility: string;
  visibilityChangedAt: Date;
  createdAt: Date;
  documentationSlug: string | null;
  freePlanWaived: boolean;
  suspensionReason: string | null;
  noticeOn: Date | null;
  endOfServiceOn: Date | null;
  registration: Of<{
    state: string;
    approvedAt: Stamp;
    companyName: string;
    companyUrl: string;
    summary: string;
    contacts: unknown;
    assessment: unknown;
  }>;
  listing: Of<Record<string, unknown>>;
  settings: Of<Record<string, unknown>>;
  guidance: Of<{ markdown: string; startedAt: Stamp; publishedAt: Stamp }>;
  announcement: Of<{ state: string; startedAt: Stamp; approvedAt: Stamp }>;
  iam: Of<{
    enabledAt: Stamp;
    redirectUris: string[];
    apiKeys: string[];
    firstLoginAt: Stamp;
    firstApiKeyAt: Stamp;
    firstAuthzAt: Stamp;
  }>;
  plans: (DefinitionRow['plans'][number] & {
    regions: string[];
    quotas: unknown;
    metrics: unknown;
    pricesHash: string;
    pricesApprovedHash: string | null;
  })[];
  brokers: {
    id: string;
    name: string;
    url: string;
    checkedAt: Stamp;
    reachable: boolean | null;
    parityVerdict: string | null;
    parityEqual: number | null;
    parityFields: number | null;
    definitionHash: string | null;
    catalogHash: string | null;
    deployments: number;
    run: Of<{ id: string; verdict: string | null; catalogHash: string | null; finishedAt: Stamp }>;
  }[];
  deployments: { total: number; published: number; publishedAt: Stamp };
  tested: { test: string; at: string }[];
  instances: number | null;
  /** Where each deployment is; a data center with the region that it lies in. */
  places: { id: string; planId: string; regionId: string; parentId: string | null }[];
  downloads: { kind: string; hash: string; at: string }[];
  openReviews: {
    id: string;
    kind: string;
    submittedById: string;
    submittedName: string;
    submittedAt: string;
    reviewOn: Stamp;
    decideBy: Stamp;
  }[];
  returned: {
    id: string;
    kind: string;
    decision: string;
    by: string | null;
    at: string;
    comment: string | null;
    sections: string[];
  }[];
  lastDecisionAt: Date | null;
  evidence: { id: string; kind: string; title: string; url: string; addedAt: string }[];
  attestations: { itemId: string; userName: string; at: string; basisHash: string | null }[];
  allowList: { entries: number; firstSeenAt: Stamp };
};

const one = (table: string, columns: string) =>
  Prisma.raw(
    `(SELECT row_to_json(x) FROM (SELECT ${columns} FROM "${table}" WHERE "offeringId" = o."id") x)`,
  );
const many = (select: string) => Prisma.raw(`(SELECT coalesce(json_agg(x), '[]'::json) FROM (${select}) x)`);

const IAM = `"enabledAt", "redirectUris", "firstLoginAt", "firstApiKeyAt", "firstAuthzAt",
  (SELECT coalesce(json_agg(k."id" ORDER BY k."id"), '[]'::json) FROM "ApiKey" k
  WHERE k."serviceIdId" = "IamRegistration"."serviceIdId" AND k."deletedAt" IS NULL) AS "apiKeys"`;

const PLANS = `SELECT "id", "kind", "name", "displayName", "description", "bullets", "regions", "quotas", "metrics", "pricesHash",
  "pricesApprovedHash" FROM "Plan" WHERE "offeringId" = o."id" ORDER BY "position", "createdAt"`;

const BROKERS = `SELECT "id", "name", "url", "checkedAt", "reachable", "parityVerdict", "definitionHash", "catalogHash",
  ("parity" -> 'counts' ->> 'pass')::int AS "parityEqual",
  CASE WHEN jsonb_typeof("parity" -> 'rows') = 'array' THEN jsonb_array_length("parity" -> 'rows') END AS "parityFields",
  (SELECT count(*)::int FROM "Deployment" d WHERE d."brokerId" = b."id") AS "deployments",
  (SELECT row_to_json(r) FROM (SELECT "id", "verdict", "catalogHash", "finishedAt" FROM "ConformanceRun"
    WHERE "brokerId" = b."id" AND "verdict" IS NOT NULL AND "profile" = 'ibmcloud' ORDER BY "startedAt" DESC, "id" DESC LIMIT 1) r) AS "run"
  FROM "Broker" b WHERE b."offeringId" = o."id" ORDER BY "createdAt", "id"`;

const PLACES = `SELECT d."id", d."planId", d."regionId", r."parentId" FROM "Deployment" d LEFT JOIN "Region" r ON r."id" = d."regionId"
  WHERE d."offeringId" = o."id" ORDER BY d."regionId", d."id"`;

// Disabling counts when a reviewer did it: the platform's own reasons and the customer's deletion prove nothing of it.
const TESTED = `SELECT CASE WHEN q."kind" = 'update' THEN 'planChange' ELSE q."kind" END AS "test", min(q."finishedAt") AS "at"
  FROM "InstanceOperation" q JOIN "ServiceInstance" i ON i."id" = q."instanceId"
  WHERE i."offeringId" = o."id" AND q."outcome" = 'succeeded' AND (q."kind" <> 'update' OR q."request" ? 'planId')
    AND (q."kind" NOT IN ('disable', 'enable') OR (q."requestedById" IS NOT NULL AND q."request" ->> 'reasonCode' IN (
      'IBMCLOUD_ADMIN_REQUEST', 'IBMCLOUD_SERVICE_INSTANCE_ABOVE_CAP', 'IBMCLOUD_SERVICE_INSTANCE_BELOW_CAP')))
  GROUP BY 1`;

const DOWNLOADS = `SELECT DISTINCT ON ("kind") "kind", "hash", "at" FROM "Download" WHERE "offeringId" = o."id" ORDER BY "kind", "at" DESC`;

const OPEN_REVIEWS = `SELECT "id", "kind", "submittedById", "submittedName", "submittedAt", "reviewOn", "decideBy" FROM "Review"
  WHERE "offeringId" = o."id" AND "state" = 'open' ORDER BY "submittedAt", "id"`;

const RETURNED = `SELECT r."id", r."kind", r."state" AS "decision", r."decidedName" AS "by", r."decidedAt" AS "at", r."comment",
  (SELECT coalesce(json_agg(s."section" ORDER BY s."section"), '[]'::json) FROM "ReviewSection" s
    WHERE s."reviewId" = r."id" AND s."decision" = 'changes_requested') AS "sections"
  FROM "Review" r WHERE r."offeringId" = o."id" AND r."state" IN ('changes_requested', 'declined') AND r."decidedAt" IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM "Review" later WHERE later."offeringId" = r."offeringId" AND later."kind" = r."kind"
      AND later."state" <> 'withdrawn' AND (later."submittedAt", later."id") > (r."submittedAt", r."id"))
  ORDER BY r."decidedAt", r."id"`;

const EVIDENCE = `SELECT "id", "kind", "title", "url", "addedAt" FROM "Evidence" WHERE "offeringId" = o."id" ORDER BY "addedAt", "id"`;

const ATTESTATIONS = `SELECT "itemId", "userName", "at", "basisHash" FROM "Attestation" WHERE "offeringId" = o."id"`;

/**
 * The rows of these offerings in one statement: a visibility change waits for it while it holds the offering's lock,
 * and a dashboard asks for many at once.
 */
export const factRows = (client: Tx, offeringIds: string[]): Promise<FactRow[]> => {
  const ids = Prisma.join(offeringIds.map((id) => Prisma.sql`${id}::uuid`));
  return rows<FactRow>(
    client,
    Prisma.sql`
    SELECT o."id", o."name", o."providerId", p."name" AS "providerName", o."type", o."visibility", o."visibilityChangedAt",
      o."createdAt", o."serviceId", o."serviceName", o."documentationSlug", o."freePlanWaived", o."suspensionReason", o."noticeOn", o."endOfServiceOn",
      ${one('Registration', '"state", "approvedAt", "companyName", "companyUrl", "summary", "contacts", "assessment"')} AS "registration",
      -- Everything of a listing but the icon itself, which is up to 64 KiB.
      (SELECT to_jsonb(l) - 'iconSvg' FROM "Listing" l WHERE l."offeringId" = o."id") AS "listing",
      (SELECT to_jsonb(s) FROM "OfferingSettings" s WHERE s."offeringId" = o."id") AS "settings",
      ${one('Guidance', '"markdown", "startedAt", "publishedAt"')} AS "guidance",
      ${one('Announcement', '"state", "startedAt", "approvedAt"')} AS "announcement",
      ${one('IamRegistration', IAM)} AS "iam",
      ${many(PLANS)} AS "plans",
      ${many(BROKERS)} AS "brokers",
      ${one('Deployment', 'count(*)::int AS "total", count("publishedAt")::int AS "published", min("publishedAt") AS "publishedAt"')} AS "deployments",
      ${many(TESTED)} AS "tested",
      CASE WHEN o."visibility" IN ('limited', 'deprecated') THEN (SELECT count(*)::int FROM "ServiceInstance" i
        WHERE i."offeringId" = o."id" AND i."state" <> 'removed') END AS "instances",
      ${many(PLACES)} AS "places",
      ${many(DOWNLOADS)} AS "downloads",
      ${many(OPEN_REVIEWS)} AS "openReviews",
      ${many(RETURNED)} AS "returned",
      (SELECT max("decidedAt") FROM "Review" WHERE "offeringId" = o."id") AS "lastDecisionAt",
      ${many(EVIDENCE)} AS "evidence",
      ${many(ATTESTATIONS)} AS "attestations",
      ${one('AllowListEntry', 'count(*)::int AS "entries", min("firstSeenAt") AS "firstSeenAt"')} AS "allowList"
    FROM "Offering" o JOIN "Provider" p ON p."id" = o."providerId"
    WHERE o."id" IN (${ids})`,
  );
};
