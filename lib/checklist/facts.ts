import type { FieldIssue } from '../core/errors';
import type { OfferingType, Visibility } from '../offerings/schema';
import type { PlanKind } from '../plans/schema';

/** The pages of an offering that have something to complete. */
export const DEFINITION_PAGES = [
  'registration',
  'listing',
  'settings',
  'access',
  'plans',
  'content',
  'brokers',
  'deployments',
] as const;
export type DefinitionPage = (typeof DEFINITION_PAGES)[number];

export type RunFact = {
  id: string;
  verdict: 'pass' | 'warn' | 'fail' | null;
  catalogHash: string | null;
  finishedAt: Date | null;
};

/** A broker with what its last check found; `compared`: it was compared with the definition as it is now. */
export type BrokerFact = {
  id: string;
  name: string;
  url: string;
  checkedAt: Date | null;
  reachable: boolean;
  parity: boolean;
  compared: boolean;
  /** Of the compared fields, how many are equal; null before the first comparison. */
  fields: { equal: number; total: number } | null;
  catalogHash: string | null;
  latestRun: RunFact | null;
  deployments: number;
};

export type PlanFact = {
  id: string;
  name: string;
  kind: PlanKind;
  pricesApproved: boolean;
  hasDefaultMetric: boolean;
};

export type OpenReviewFact = {
  id: string;
  kind: string;
  submittedById: string;
  submittedName: string;
  submittedAt: Date;
  reviewOn: Date | null;
  decideBy: Date | null;
};

/** A request that was sent back or declined and has not been handed in again; `sections` are those that need a change. */
export type ReturnedFact = {
  id: string;
  kind: string;
  decision: 'changes_requested' | 'declined';
  by: string;
  at: Date;
  comment: string;
  sections: string[];
};

export type EvidenceFact = { id: string; kind: string; title: string; url: string; addedAt: Date };
/** `current`: what the statement is about is still what it was about. */
export type AttestationFact = { itemId: string; userName: string; at: Date; current: boolean };

/** What was done with instances of the service for the first time, each with an operation that succeeded. */
export const INSTANCE_TESTS = [
  'provision',
  'deprovision',
  'bind',
  'unbind',
  'planChange',
  'disable',
  'enable',
] as const;
export type InstanceTest = (typeof INSTANCE_TESTS)[number];

/** What is true of one offering at one moment: all that requirements, checklist and journey look at. */
export type OfferingFacts = {
  now: Date;
  id: string;
  name: string;
  providerId: string;
  providerName: string;
  type: OfferingType | null;
  visibility: Visibility;
  visibilityChangedAt: Date;
  createdAt: Date;
  serviceName: string | null;
  documentationUrl: string | null;
  freePlanWaived: boolean;
  suspensionReason: string | null;
  noticeOn: Date | null;
  endOfServiceOn: Date | null;
  /** What each page lacks before limited visibility (a referral: before its review). */
  missing: Record<DefinitionPage, FieldIssue[]>;
  registration: { state: string; approvedAt: Date | null };
  listing: { documentationUrl: string; instructionsUrl: string; termsUrl: string; termsConfirmed: boolean };
  settings: { bindable: boolean; planUpdateable: boolean };
  /** With the moments at which the provider's software first did what it has to do with IAM. */
  access: {
    enabledAt: Date | null;
    redirectUris: number;
    firstLoginAt: Date | null;
    firstApiKeyAt: Date | null;
    firstAuthzAt: Date | null;
  };
  plans: PlanFact[];
  guidance: { startedAt: Date | null; publishedAt: Date | null };
  announcement: { state: string; startedAt: Date | null; approvedAt: Date | null };
  brokers: BrokerFact[];
  deployments: { total: number; published: number; publishedAt: Date | null };
  /** That are not removed; counted where a move depends on it, which is in limited visibility and once deprecated. */
  instances: number | null;
  /** Tried on instances; disabling and enabling by a reviewer. */
  tested: Partial<Record<InstanceTest, Date>>;
  downloads: { catalogJson: { at: Date; current: boolean } | null; starter: { at: Date } | null };
  openReviews: OpenReviewFact[];
  returned: ReturnedFact[];
  lastDecisionAt: Date | null;
  evidence: EvidenceFact[];
  attestations: AttestationFact[];
  allowList: { entries: number; firstSeenAt: Date | null };
};

/** Whether customers have had it: the time of drafts and of the allow-list is over. */
export const isReleased = ({ visibility }: Pick<OfferingFacts, 'visibility'>): boolean =>
  visibility !== 'draft' && visibility !== 'limited';

/** Whether an answer that came back still asks for something, by kind; in the order in which they are answered. */
const UNANSWERED: Record<string, (facts: OfferingFacts, returned: ReturnedFact) => boolean> = {
  registration: ({ registration }) => !['submitted', 'approved'].includes(registration.state),
  release: (facts) => !isReleased(facts),
  prices: ({ plans }) => plans.some(({ pricesApproved }) => !pricesApproved),
  announcement: ({ announcement }) => ['draft', 'changes_requested'].includes(announcement.state),
  // A proposal that was declined is over; one that was sent back waits for another day or another text.
  deprecation: ({ visibility }, { decision }) => visibility === 'public' && decision !== 'declined',
};

/** What a reviewer sent back and the provider has still to answer, the most pressing first. */
export const unanswered = (facts: OfferingFacts): ReturnedFact[] =>
  Object.entries(UNANSWERED).flatMap(([kind, asks]) =>
    facts.returned.filter((one) => one.kind === kind && asks(facts, one)),
  );

/** Where each kind of request is answered. */
export const PAGE_FOR_RETURNED: Record<string, string> = {
  registration: 'registration',
  prices: 'plans',
  announcement: 'content#announcement',
  release: 'release',
  deprecation: 'release',
};

/** The brokers that customers would reach: those with a deployment, or all while there is none. */
export const brokersInUse = ({ brokers }: Pick<OfferingFacts, 'brokers'>): BrokerFact[] => {
  const used = brokers.filter(({ deployments }) => deployments > 0);
  return used.length > 0 ? used : brokers;
};

/** The latest run has finished without a failure, on the catalog that the broker answers with now. */
export const conforms = ({ latestRun, catalogHash }: BrokerFact): boolean =>
  latestRun !== null &&
  latestRun.finishedAt !== null &&
  (latestRun.verdict === 'pass' || latestRun.verdict === 'warn') &&
  latestRun.catalogHash === catalogHash;
