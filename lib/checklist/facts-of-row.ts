import 'server-only';
import { brokersMissing } from '../brokers/completeness';
import { now } from '../core/clock';
import type { FieldIssue } from '../core/errors';
import { deploymentsMissing } from '../deployments/completeness';
import { isOffered } from '../deployments/policy';
import { guidanceMissing } from '../content/guidance/completeness';
import { env } from '../env';
import { accessMissing } from '../iam/completeness';
import { documentationUrl } from '../offerings/policy';
import type { OfferingType, Visibility } from '../offerings/schema';
import { planMissing, plansMissing } from '../plans/completeness';
import { priceState } from '../plans/policy';
import { planDraftSchema, type PlanDraft } from '../plans/schema';
import { basisHash } from './basis';
import type { FactRow } from './fact-rows';
import type { BrokerFact, OfferingFacts, PlanFact, ReturnedFact, RunFact } from './facts';
import { listingLacks, registrationLacks, settingsLacks } from './page-values';

const moment = (stamp: string | null | undefined) => (stamp ? new Date(stamp) : null);
const certain = (stamp: string) => new Date(stamp);

const draftOf = ({
  id: _,
  pricesHash: __,
  pricesApprovedHash: ___,
  name,
  ...row
}: FactRow['plans'][number]): PlanDraft => planDraftSchema.parse({ ...row, name: name ?? '' });

const planLacks = (plans: PlanDraft[], freePlanWaived: boolean): FieldIssue[] => [
  ...plansMissing(plans, { freePlanWaived }),
  ...plans.flatMap((plan, index) =>
    planMissing(plan).map(({ path, message }) => ({ path: `plans.${index}.${path}`, message })),
  ),
];

const deploymentLacks = ({ places, plans }: FactRow): FieldIssue[] =>
  deploymentsMissing(
    places.map(({ id, planId, regionId, parentId }) => {
      const plan = plans.find((one) => one.id === planId);
      const offered = isOffered(plan?.regions ?? [], { id: regionId, parentId });
      return { id, planName: plan?.displayName || plan?.name || '', regionId, offered };
    }),
  );

const planFact = (row: FactRow['plans'][number], draft: PlanDraft): PlanFact => ({
  id: row.id,
  name: draft.displayName || draft.name,
  kind: draft.kind,
  pricesApproved: priceState(row) !== 'unapproved',
  hasDefaultMetric: draft.metrics.some(({ isDefault }) => isDefault),
});

const brokerFact = (
  { run, ...row }: FactRow['brokers'][number],
  definitionHash: string | null,
): BrokerFact => ({
  id: row.id,
  name: row.name,
  url: row.url,
  checkedAt: moment(row.checkedAt),
  reachable: row.reachable ?? false,
  parity: row.parityVerdict === 'pass',
  compared: row.definitionHash !== null && row.definitionHash === definitionHash,
  fields:
    row.parityEqual === null || row.parityFields === null
      ? null
      : { equal: row.parityEqual, total: row.parityFields },
  catalogHash: row.catalogHash,
  deployments: row.deployments,
  latestRun: run && {
    ...run,
    verdict: run.verdict as RunFact['verdict'],
    finishedAt: moment(run.finishedAt),
  },
});

/** Only what was exported or compared can be outdated: without either, nobody needs the definition's hash. */
export const needsDefinition = ({ brokers, downloads }: FactRow) =>
  brokers.length > 0 || downloads.length > 0;

/** Rows as facts; `definitionHash` is that of the definition as it is now, null where nothing was made from it. */
export const factsOfRow = (row: FactRow, definitionHash: string | null): OfferingFacts => {
  const drafts = row.plans.map(draftOf);
  const reserved = documentationUrl(env.PUBLIC_URL, row.documentationSlug);
  const download = (kind: string) => row.downloads.find((one) => one.kind === kind);
  const catalogJson = download('catalog_json');
  const starter = download('starter_broker');
  return {
    now: now(),
    id: row.id,
    name: row.name,
    providerId: row.providerId,
    providerName: row.providerName,
    type: row.type as OfferingType | null,
    visibility: row.visibility as Visibility,
    visibilityChangedAt: row.visibilityChangedAt,
    createdAt: row.createdAt,
    serviceName: row.serviceName,
    documentationUrl: reserved,
    freePlanWaived: row.freePlanWaived,
    suspensionReason: row.suspensionReason,
    noticeOn: row.noticeOn,
    endOfServiceOn: row.endOfServiceOn,
    missing: {
      registration: registrationLacks(row),
      listing: listingLacks(row, reserved),
      settings: settingsLacks(row),
      access: accessMissing(row.iam),
      plans: planLacks(drafts, row.freePlanWaived),
      content: guidanceMissing({ markdown: row.guidance?.markdown ?? '' }),
      brokers: brokersMissing(row.brokers, definitionHash ?? ''),
      deployments: deploymentLacks(row),
    },
    registration: {
      state: row.registration?.state ?? 'draft',
      approvedAt: moment(row.registration?.approvedAt),
    },
    listing: {
      documentationUrl: row.listing?.documentationUrl ?? '',
      instructionsUrl: row.listing?.instructionsUrl ?? '',
      termsUrl: String(row.listing?.termsUrl ?? ''),
      termsConfirmed: row.listing?.termsConfirmed === true,
    },
    settings: {
      bindable: row.settings?.bindable ?? false,
      planUpdateable: row.settings?.planUpdateable ?? false,
    },
    access: {
      enabledAt: moment(row.iam?.enabledAt),
      redirectUris: row.iam?.redirectUris.length ?? 0,
      firstLoginAt: moment(row.iam?.firstLoginAt),
      firstApiKeyAt: moment(row.iam?.firstApiKeyAt),
      firstAuthzAt: moment(row.iam?.firstAuthzAt),
    },
    plans: row.plans.map((plan, index) => planFact(plan, drafts[index]!)),
    guidance: { startedAt: moment(row.guidance?.startedAt), publishedAt: moment(row.guidance?.publishedAt) },
    announcement: {
      state: row.announcement?.state ?? 'draft',
      startedAt: moment(row.announcement?.startedAt),
      approvedAt: moment(row.announcement?.approvedAt),
    },
    brokers: row.brokers.map((broker) => brokerFact(broker, definitionHash)),
    deployments: { ...row.deployments, publishedAt: moment(row.deployments.publishedAt) },
    instances: row.instances,
    tested: Object.fromEntries(row.tested.map(({ test, at }) => [test, certain(at)])),
    downloads: {
      catalogJson: catalogJson
        ? { at: certain(catalogJson.at), current: catalogJson.hash === definitionHash }
        : null,
      starter: starter ? { at: certain(starter.at) } : null,
    },
    openReviews: row.openReviews.map((review) => ({
      ...review,
      submittedAt: certain(review.submittedAt),
      reviewOn: moment(review.reviewOn),
      decideBy: moment(review.decideBy),
    })),
    returned: row.returned.map(({ decision, by, at, comment, ...one }) => ({
      ...one,
      decision: decision as ReturnedFact['decision'],
      by: by ?? '',
      at: certain(at),
      comment: comment ?? '',
    })),
    lastDecisionAt: row.lastDecisionAt,
    evidence: row.evidence.map((one) => ({ ...one, addedAt: certain(one.addedAt) })),
    attestations: row.attestations.map(({ basisHash: hash, at, ...one }) => ({
      ...one,
      at: certain(at),
      // Statements from before hashes were kept are believed.
      current: hash === null || hash === basisHash(one.itemId, row),
    })),
    allowList: { entries: row.allowList.entries, firstSeenAt: moment(row.allowList.firstSeenAt) },
  };
};
