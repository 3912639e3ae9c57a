import type { DomainErrorCode, Message, UnmetRequirement } from '../core/errors';
import { refusal, type Actor, type Permission } from '../auth/permissions';
import type { OfferingFacts } from '../checklist/facts';
import { CHECKLIST_ITEMS, itemStates, type ItemState } from '../checklist/items';
import { nextVisibility, type VisibilityEvent } from './machine';
import * as on from './requirements';
import { fieldAnchor } from './requirements';
import type { Move, Requirement, RequirementPage } from './requirements';

export type { Move, Requirement, RequirementPage } from './requirements';
export { NOTICE_DAYS } from './requirements';

/** Who may send each event; retiring on the end date is done by the platform itself. */
export const PERMISSION_FOR_EVENT = {
  publish_limited: 'offering.publish',
  withdraw: 'offering.publish',
  approve_release: 'visibility.decide',
  approve_referral: 'visibility.decide',
  suspend: 'visibility.decide',
  restore: 'visibility.decide',
  deprecate: 'visibility.decide',
  retire: 'visibility.retire',
} as const satisfies Record<VisibilityEvent, Permission>;

const LIMITED: Requirement[] = [
  on.integratedApproved,
  on.listingComplete,
  on.settingsComplete,
  on.accessComplete,
  on.plansComplete,
  on.brokerRegistered,
  on.brokerReachable,
  on.brokerParity,
  on.deploymentExists,
];

/** What each move requires. A limited offering stays editable, so a release asks again for what limited asked. */
export const REQUIREMENTS: Record<VisibilityEvent, readonly Requirement[]> = {
  publish_limited: LIMITED,
  withdraw: [on.noOpenRelease, on.instancesConfirmed],
  approve_release: [
    ...LIMITED,
    on.documentationPublished,
    on.announcementApproved,
    on.pricesApproved,
    on.redirectUriSet,
    on.conformanceHolds,
    on.checklistDone,
    on.demoRecording,
    on.testEvidence,
    on.twoPeople,
  ],
  approve_referral: [on.referralApproved, on.listingComplete, on.twoPeople],
  suspend: [on.reasonGiven],
  restore: [on.reasonGiven],
  deprecate: [on.noticeDated, on.endFarEnough, on.twoPeople],
  retire: [on.endReached, on.noInstances],
};

export type EvaluatedRequirement = {
  id: string;
  page: RequirementPage;
  met: boolean;
  message: Message;
  href: string;
  /** What is missing, each with the way to its field. */
  fields: { message: Message; href: string }[];
  /** What proves it: the proof of the checklist item that asks the same. */
  proof: Pick<ItemState, 'evidence' | 'at'> | null;
};

/** Where a missing field is: plans are edited one at a time, and their fields are named by the plan's place. */
const fieldHref = (facts: OfferingFacts, page: RequirementPage, path: string) => {
  const [, place, rest] = /^plans\.(\d+)\.(.+)$/.exec(path) ?? [];
  const plan = place === undefined ? undefined : facts.plans[Number(place)];
  const query = plan ? `?plan=${plan.id}` : '';
  return `/offerings/${facts.id}/${page}${query}#${fieldAnchor(plan ? rest! : path)}`;
};

/** The checklist item whose proof shows that a requirement is met. */
const PROVED_BY: Record<string, string> = {
  integrated: 'define.registrationApproved',
  access: 'define.iamEnabled',
  brokerRegistered: 'publish.brokerRegistered',
  brokerReachable: 'develop.hosted',
  brokerParity: 'develop.catalogIds',
  deployment: 'publish.deploymentPublished',
  documentation: 'define.documentationPublished',
  announcement: 'define.announcementApproved',
  redirectUri: 'define.redirectUri',
  conformance: 'develop.conformance',
};

/** Each requirement of the event with its verdict; those about the move itself only once there is a `move`. */
export const evaluateRequirements = (
  event: VisibilityEvent,
  facts: OfferingFacts,
  move?: Move,
): EvaluatedRequirement[] => {
  const items = itemStates(CHECKLIST_ITEMS, facts);
  return REQUIREMENTS[event]
    .filter((requirement) => move !== undefined || requirement.on === 'facts')
    .map(({ id, page, check }) => {
      const { met, values, anchor, fields = [] } = check(facts, move ?? {});
      const missing = fields.map(({ path, message }) => ({ message, href: fieldHref(facts, page, path) }));
      const href = `/offerings/${facts.id}/${page}${anchor ? `#${anchor}` : ''}`;
      const proof = items.find((item) => item.id === PROVED_BY[id]);
      return {
        id,
        page,
        met,
        message: { key: `visibility.requirement.${id}.${met ? 'met' : 'unmet'}`, values },
        href: missing[0]?.href ?? href,
        fields: missing,
        proof: met && proof ? { evidence: proof.evidence, at: proof.at } : null,
      };
    });
};

export const unmetRequirements = (
  event: VisibilityEvent,
  facts: OfferingFacts,
  move?: Move,
): UnmetRequirement[] =>
  evaluateRequirements(event, facts, move)
    .filter(({ met }) => !met)
    .map(({ id, message, href }) => ({ id, message, href }));

export type Block = { code: DomainErrorCode; message: Message; requirements: UnmetRequirement[] };

/**
 * Why the event cannot be sent now, or null: the state does not have it, the role does not allow it, or requirements
 * are open, in this order. `actor` null is the platform. The server throws it, buttons show it.
 */
export const blockFor = (
  event: VisibilityEvent,
  actor: Actor | null,
  facts: OfferingFacts,
  move?: Move,
): Block | null => {
  if (!nextVisibility(facts.visibility, event)) {
    const message = { key: `visibility.illegal.${event}`, values: { visibility: facts.visibility } };
    return { code: 'illegal_transition', message, requirements: [] };
  }
  const role = actor && refusal(actor, PERMISSION_FOR_EVENT[event], facts.providerId);
  if (role) return { code: 'forbidden', message: role, requirements: [] };
  const requirements = unmetRequirements(event, facts, move);
  if (requirements.length === 0) return null;
  return {
    code: 'requirements_unmet',
    message: { key: 'visibility.unmet', values: { count: requirements.length } },
    requirements,
  };
};

/** The sentence of `blockFor`. */
export const refusalFor = (
  event: VisibilityEvent,
  actor: Actor | null,
  facts: OfferingFacts,
  move?: Move,
): Message | null => blockFor(event, actor, facts, move)?.message ?? null;

/** The move that an offering is working towards, or null when it has arrived. */
export const nextMove = ({
  visibility,
  type,
}: Pick<OfferingFacts, 'visibility' | 'type'>): VisibilityEvent | null => {
  if (visibility === 'draft') return type === 'referral' ? 'approve_referral' : 'publish_limited';
  return visibility === 'limited' ? 'approve_release' : null;
};
