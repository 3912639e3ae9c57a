import { brokersInUse, conforms, type DefinitionPage, type OfferingFacts } from '../checklist/facts';
import { openRequired } from '../checklist/items';
import { dayOf } from '../core/dates';
import type { FieldIssue } from '../core/errors';

/** What comes with the move itself rather than from the offering. */
export type Move = {
  actorId?: string | null;
  requestedById?: string;
  comment?: string;
  /** How many instances the person was shown who wants the move. */
  confirmedInstances?: number;
  noticeOn?: Date;
  endOfServiceOn?: Date;
};

/** Met or not, the values of its sentence, and the part of the page that mends it. */
export type Finding = {
  met: boolean;
  values?: Record<string, string | number>;
  anchor?: string;
  /** The fields that are missing, where the requirement is about fields. */
  fields?: FieldIssue[];
};

export type RequirementPage = DefinitionPage | 'checklist' | 'release' | 'summary';

/**
 * One condition of a move. Its sentences are `visibility.requirement.<id>.met` and `.unmet`. Conditions on the
 * `move` (a reason, two people) cannot be judged before it is made.
 */
export type Requirement = {
  id: string;
  page: RequirementPage;
  on: 'facts' | 'move';
  check: (facts: OfferingFacts, move: Move) => Finding;
};

const DAY = 86_400_000;
/** Customers are told at least this many days before a service ends. */
export const NOTICE_DAYS = 90;

const requirement = (id: string, page: RequirementPage, check: Requirement['check']): Requirement => ({
  id,
  page,
  on: 'facts',
  check,
});
const ofMove = (id: string, page: RequirementPage, check: Requirement['check']): Requirement => ({
  id,
  page,
  on: 'move',
  check,
});

const names = (rows: { name: string }[]) => ({
  count: rows.length,
  names: rows.map(({ name }) => name).join(', '),
});

/** The id of the field's input on its page. */
export const fieldAnchor = (path: string) => `field-${path.replaceAll('.', '-')}`;

/** A page has nothing missing; leads to the first field that is. */
const pageComplete = (page: DefinitionPage) =>
  requirement(page, page, ({ missing }) => ({
    met: missing[page].length === 0,
    values: { count: missing[page].length },
    anchor: missing[page][0] && fieldAnchor(missing[page][0].path),
    fields: missing[page],
  }));

export const integratedApproved = requirement('integrated', 'registration', ({ registration, type }) => ({
  met: registration.state === 'approved' && type === 'integrated_billing',
}));
export const referralApproved = requirement('referral', 'registration', ({ registration, type }) => ({
  met: registration.state === 'approved' && type === 'referral',
}));

export const listingComplete = pageComplete('listing');
export const settingsComplete = pageComplete('settings');
export const accessComplete = pageComplete('access');
export const plansComplete = pageComplete('plans');

const everyBroker = (
  facts: OfferingFacts,
  holds: (broker: OfferingFacts['brokers'][number]) => boolean,
): Finding => {
  const failing = brokersInUse(facts).filter((broker) => !holds(broker));
  return { met: facts.brokers.length > 0 && failing.length === 0, values: names(failing) };
};

export const brokerRegistered = requirement('brokerRegistered', 'brokers', ({ brokers }) => ({
  met: brokers.length > 0,
  values: { count: brokers.length },
}));
export const brokerReachable = requirement('brokerReachable', 'brokers', (facts) =>
  everyBroker(facts, ({ reachable }) => reachable),
);
export const brokerParity = requirement('brokerParity', 'brokers', (facts) =>
  everyBroker(facts, ({ parity, compared }) => parity && compared),
);
export const deploymentExists = requirement('deployment', 'deployments', ({ deployments, missing }) => ({
  met: deployments.total > 0 && missing.deployments.length === 0,
  values: { count: deployments.total },
  fields: missing.deployments,
}));

export const noOpenRelease = requirement('noOpenRelease', 'release', ({ openReviews }) => ({
  met: openReviews.every(({ kind }) => kind !== 'release'),
}));

export const checklistDone = requirement('checklist', 'checklist', (facts) => {
  const open = openRequired(facts);
  return { met: open.length === 0, values: { count: open.length }, anchor: open[0] };
});
export const documentationPublished = requirement('documentation', 'content', ({ guidance }) => ({
  met: guidance.publishedAt !== null,
}));
export const announcementApproved = requirement('announcement', 'content', ({ announcement }) => ({
  met: ['approved', 'released'].includes(announcement.state),
}));
export const pricesApproved = requirement('prices', 'plans', ({ plans }) => {
  const open = plans.filter((plan) => !plan.pricesApproved);
  return { met: open.length === 0, values: names(open) };
});
export const redirectUriSet = requirement('redirectUri', 'access', ({ access }) => ({
  met: access.redirectUris > 0,
  values: { count: access.redirectUris },
  anchor: 'field-redirectUris',
}));
export const conformanceHolds = requirement('conformance', 'brokers', (facts) =>
  everyBroker(facts, conforms),
);
const evidenceOf = (kind: 'demo_recording' | 'test_evidence', id: string) =>
  requirement(id, 'release', ({ evidence }) => ({
    met: evidence.some((one) => one.kind === kind),
    anchor: 'evidence',
  }));
export const demoRecording = evidenceOf('demo_recording', 'demoRecording');
export const testEvidence = evidenceOf('test_evidence', 'testEvidence');

export const endReached = requirement('endReached', 'summary', ({ now, endOfServiceOn }) => ({
  met: endOfServiceOn !== null && endOfServiceOn <= now,
  values: { date: endOfServiceOn ? dayOf(endOfServiceOn) : '' },
}));

export const instancesConfirmed = ofMove('instancesConfirmed', 'summary', ({ instances }, move) => ({
  met: (instances ?? 0) === (move.confirmedInstances ?? 0),
  values: { count: instances ?? 0 },
}));
/** The platform waits for the last instance; an operator may decide not to. */
export const noInstances = ofMove('noInstances', 'summary', ({ instances }, { actorId }) => ({
  met: !instances || Boolean(actorId),
  values: { count: instances ?? 0 },
}));

export const twoPeople = ofMove('twoPeople', 'release', (_, { actorId, requestedById }) => ({
  met: requestedById !== undefined && requestedById !== actorId,
}));
export const reasonGiven = ofMove('reason', 'summary', (_, { comment }) => ({
  met: Boolean(comment?.trim()),
}));

const midnight = (moment: Date) => Math.floor(moment.getTime() / DAY) * DAY;
export const noticeDated = ofMove('notice', 'release', (_, { noticeOn }) => ({
  met: noticeOn !== undefined,
}));
/** Counted from the notice, or from today where the notice's day has passed before the decision. */
export const endFarEnough = ofMove('endDate', 'release', ({ now }, { noticeOn, endOfServiceOn }) => {
  const told = Math.max(midnight(noticeOn ?? now), midnight(now));
  const earliest = new Date(told + NOTICE_DAYS * DAY);
  return {
    met: endOfServiceOn !== undefined && endOfServiceOn >= earliest,
    values: { days: NOTICE_DAYS, earliest: dayOf(earliest) },
  };
});
