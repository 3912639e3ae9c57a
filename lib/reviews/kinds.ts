import 'server-only';
import type { JsonObject } from '../audit/schema';
import type { Actor } from '../auth/permissions';
import { offeringFacts } from '../checklist/queries';
import {
  decideAnnouncement,
  submitAnnouncement,
  withdrawAnnouncement,
} from '../content/announcement/service';
import { dayOf } from '../core/dates';
import { now } from '../core/clock';
import { illegalTransition, invalid, requirementsUnmet, type FieldIssue } from '../core/errors';
import type { Tx } from '../db/client';
import { reviewDates } from '../installation/queries';
import {
  decideRegistration,
  submitRegistration,
  withdrawRegistration,
} from '../offerings/registration/service';
import { planMissing } from '../plans/completeness';
import { plansOf, priceHashes } from '../plans/queries';
import { approvePrices } from '../plans/service';
import { nextVisibility } from '../visibility/machine';
import { applyVisibility } from '../visibility/service';
import { releaseBlockers, releaseEvent } from './policy';
import {
  deprecationPayloadSchema,
  pricesPayloadSchema,
  type Decision,
  type QueuedReview,
  type ReviewKind,
} from './schema';

type Submission = { offeringId: string; payload: unknown };
type Details = { payload?: JsonObject; reviewOn?: Date; decideBy?: Date };
type Verdict = { review: QueuedReview; decision: Decision; comment: string };

type Kind = {
  /** Refuses what cannot be asked now; returns what the request keeps. The offering is locked. */
  submit: (tx: Tx, actor: Actor, submission: Submission) => Promise<Details>;
  withdraw?: (tx: Tx, actor: Actor, offeringId: string) => Promise<void>;
  /** Does what the decision entails. */
  decide: (tx: Tx, actor: Actor, verdict: Verdict) => Promise<void>;
};

const registration: Kind = {
  submit: async (tx, actor, { offeringId }) => {
    await submitRegistration(tx, actor, offeringId);
    return {};
  },
  withdraw: withdrawRegistration,
  decide: (tx, actor, { review: { offeringId }, decision }) =>
    decideRegistration(tx, actor, { offeringId, decision }),
};

const announcement: Kind = {
  submit: async (tx, actor, { offeringId }) => {
    await submitAnnouncement(tx, actor, offeringId);
    return {};
  },
  withdraw: withdrawAnnouncement,
  decide: async (tx, actor, { review: { offeringId }, decision }) => {
    if (decision !== 'declined') await decideAnnouncement(tx, actor, { offeringId, decision });
  },
};

const prices: Kind = {
  submit: async (tx, _, { offeringId }) => {
    const paid = (await plansOf(tx, offeringId)).filter(({ kind }) => kind !== 'free');
    const href = `/offerings/${offeringId}/plans`;
    const waiting = paid.filter(({ priceState }) => priceState !== 'approved');
    if (paid.length > 0 && waiting.length === 0)
      throw illegalTransition({ key: 'reviews.problem.pricesApproved' });
    if (!waiting.some((plan) => planMissing(plan).length === 0)) {
      throw requirementsUnmet([{ id: 'pricedPlan', message: { key: 'reviews.problem.noPricedPlan' }, href }]);
    }
    return { payload: { seen: await priceHashes(tx, offeringId) } };
  },
  decide: async (tx, actor, { review, decision }) => {
    if (decision !== 'approved') return;
    const { seen } = pricesPayloadSchema.parse(review.payload);
    await approvePrices(tx, actor, review.offeringId, { seen });
  },
};

const release: Kind = {
  submit: async (tx, _, { offeringId }) => {
    const facts = await offeringFacts(tx, offeringId);
    if (!nextVisibility(facts.visibility, releaseEvent(facts))) {
      throw illegalTransition({
        key: 'reviews.problem.notReleasable',
        values: { visibility: facts.visibility },
      });
    }
    const blockers = releaseBlockers(facts);
    if (blockers.length > 0) throw requirementsUnmet(blockers);
    return reviewDates(tx, now());
  },
  decide: async (tx, actor, { review, decision, comment }) => {
    if (decision !== 'approved') return;
    const { offeringId } = review;
    const event = releaseEvent(await offeringFacts(tx, offeringId));
    await applyVisibility(tx, actor, { offeringId, event, comment, review });
  },
};

const replacementIssues = async (
  tx: Tx,
  offeringId: string,
  replacementId: string | null | undefined,
): Promise<FieldIssue[]> => {
  if (!replacementId) return [];
  const found = await tx.offering.count({
    where: { id: replacementId, visibility: 'public', NOT: { id: offeringId } },
  });
  return found > 0
    ? []
    : [{ path: 'payload.replacementId', message: { key: 'reviews.problem.replacement' } }];
};

const deprecation: Kind = {
  submit: async (tx, _, { offeringId, payload }) => {
    const dates = deprecationPayloadSchema.parse(payload);
    const { visibility } = await tx.offering.findUniqueOrThrow({
      where: { id: offeringId },
      select: { visibility: true },
    });
    if (!nextVisibility(visibility as Parameters<typeof nextVisibility>[0], 'deprecate')) {
      throw illegalTransition({ key: 'visibility.illegal.deprecate', values: { visibility } });
    }
    const issues = await replacementIssues(tx, offeringId, dates.replacementId);
    if (dates.noticeOn < dayOf(now())) {
      issues.push({ path: 'payload.noticeOn', message: { key: 'reviews.problem.noticePast' } });
    }
    if (issues.length > 0) throw invalid(issues);
    return { payload: { ...dates, replacementId: dates.replacementId ?? null } };
  },
  decide: async (tx, actor, { review, decision, comment }) => {
    if (decision !== 'approved') return;
    const { noticeOn, endOfServiceOn, replacementId } = deprecationPayloadSchema.parse(review.payload);
    const days = { noticeOn: new Date(noticeOn), endOfServiceOn: new Date(endOfServiceOn) };
    await applyVisibility(tx, actor, {
      offeringId: review.offeringId,
      event: 'deprecate',
      comment,
      review,
      replacementId,
      ...days,
    });
  },
};

/** What each kind of request checks when it is made and does when it is decided. */
export const KINDS: Record<ReviewKind, Kind> = { registration, prices, announcement, release, deprecation };
