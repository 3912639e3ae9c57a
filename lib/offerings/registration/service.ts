import 'server-only';
import { recordAudit } from '../../audit/service';
import { changes } from '../../audit/schema';
import type { Actor, Permission } from '../../auth/permissions';
import { lockOffering } from '../../auth/scope';
import { now } from '../../core/clock';
import { conflict, forbidden, illegalTransition, notFound, requirementsUnmet } from '../../core/errors';
import { nextState } from '../../core/machine';
import type { Tx } from '../../db/client';
import { inTransaction } from '../../db/tx';
import { chosenType } from './assessment';
import { registrationMissing } from './completeness';
import {
  EVENT_FOR_DECISION,
  REGISTRATION_TRANSITIONS,
  type RegistrationDecision,
  type RegistrationEvent,
  type RegistrationState,
} from './machine';
import { ownerOfNew } from './owner';
import { assertRegistrationEditable, startRefusal } from './policy';
import { registrationSelect, toRegistration } from './row';
import type { CreatedOffering, CreateOffering, RegistrationDto, SaveRegistration } from './schema';
import { reserveSlug } from './slug';

/**
 * Starts an offering: the draft of its registration and every document that goes with it. Who belongs to no provider
 * names a company and becomes its owner.
 * @throws forbidden, not_found (somebody else's provider), invalid (no provider chosen, no company named), conflict
 */
export const createOffering = async (actor: Actor, body: CreateOffering): Promise<CreatedOffering> => {
  const reason = startRefusal(actor);
  if (reason) throw forbidden(reason);
  return inTransaction(async (tx) => {
    const provider = await ownerOfNew(tx, actor, body);
    const contacts = { primary: { name: actor.name.slice(0, 100), email: actor.email } };
    const offering = await tx.offering.create({
      data: {
        name: body.name,
        providerId: provider.id,
        registration: { create: { companyName: provider.name, contacts } },
        listing: { create: { displayName: body.name } },
        settings: { create: {} },
        guidance: { create: {} },
        announcement: { create: {} },
      },
      select: { id: true, name: true, providerId: true },
    });
    await recordAudit(tx, actor, {
      action: 'offering.create',
      subjectType: 'offering',
      subjectId: offering.id,
      offeringId: offering.id,
      providerId: provider.id,
      after: { name: offering.name },
    });
    return offering;
  });
};

const readRegistration = async (tx: Tx, offeringId: string): Promise<RegistrationDto> => {
  const row = await tx.registration.findUnique({ where: { offeringId }, select: registrationSelect });
  if (!row) throw notFound();
  return toRegistration(row);
};

/**
 * Keeps a registration as far as it is written, with the offering's name. Only while it is a draft or changes were
 * requested.
 * @throws not_found, forbidden, illegal_transition (submitted or decided), conflict (another `version`)
 */
export const saveRegistration = (
  actor: Actor,
  offeringId: string,
  body: SaveRegistration,
): Promise<RegistrationDto> =>
  inTransaction(async (tx) => {
    const offering = await lockOffering(tx, actor, { offeringId, permission: 'offering.edit' });
    const before = await readRegistration(tx, offeringId);
    assertRegistrationEditable(before);
    const { version, name, ...columns } = body;
    const { count } = await tx.registration.updateMany({
      where: { offeringId, version },
      data: { ...columns, version: { increment: 1 } },
    });
    if (count !== 1) throw conflict();
    // Also touches updatedAt, by which the list of offerings is sorted.
    await tx.offering.update({ where: { id: offeringId }, data: { name }, select: { id: true } });
    await recordAudit(tx, actor, {
      action: 'registration.save',
      subjectType: 'registration',
      subjectId: offeringId,
      offeringId,
      providerId: offering.providerId,
      ...changes(before, body),
    });
    return readRegistration(tx, offeringId);
  });

type Move = { offeringId: string; event: RegistrationEvent; permission: Permission; approvedAt?: Date };

/** The one place that moves `Registration.state`. */
const move = async (tx: Tx, actor: Actor, { offeringId, event, permission, approvedAt }: Move) => {
  const offering = await lockOffering(tx, actor, { offeringId, permission });
  const before = await readRegistration(tx, offeringId);
  const next: RegistrationState | null = nextState(REGISTRATION_TRANSITIONS, before.state, event);
  if (!next)
    throw illegalTransition({ key: `registration.illegal.${event}`, values: { state: before.state } });
  const { count } = await tx.registration.updateMany({
    where: { offeringId, state: before.state },
    data: { state: next, ...(approvedAt && { approvedAt }) },
  });
  if (count !== 1) throw conflict();
  await recordAudit(tx, actor, {
    action: `registration.${event}`,
    subjectType: 'registration',
    subjectId: offeringId,
    offeringId,
    providerId: offering.providerId,
    before: { state: before.state },
    after: { state: next },
  });
  return before;
};

/**
 * Hands the saved registration to the reviewers; part of the transaction that opens the review.
 * @throws not_found, forbidden, illegal_transition, requirements_unmet (each missing answer, linked to its field)
 */
export const submitRegistration = async (tx: Tx, actor: Actor, offeringId: string): Promise<void> => {
  const registration = await move(tx, actor, { offeringId, event: 'submit', permission: 'offering.edit' });
  const missing = registrationMissing(registration);
  if (missing.length === 0) return;
  throw requirementsUnmet(
    missing.map(({ path, message }) => ({
      id: path,
      message,
      href: `/offerings/${offeringId}/registration#field-${path.replaceAll('.', '-')}`,
    })),
  );
};

/**
 * Takes a submitted registration back to draft; part of the transaction that withdraws its review.
 * @throws not_found, forbidden, illegal_transition
 */
export const withdrawRegistration = async (tx: Tx, actor: Actor, offeringId: string): Promise<void> => {
  await move(tx, actor, { offeringId, event: 'withdraw', permission: 'offering.edit' });
};

type Decision = { offeringId: string; decision: RegistrationDecision };

/**
 * A reviewer's decision, in the transaction that closes the review. Approval gives the offering its type and reserves
 * the path of its documentation.
 * @throws not_found, forbidden, illegal_transition
 */
export const decideRegistration = async (
  tx: Tx,
  actor: Actor,
  { offeringId, decision }: Decision,
): Promise<void> => {
  const approvedAt = decision === 'approved' ? now() : undefined;
  const event = EVENT_FOR_DECISION[decision];
  const registration = await move(tx, actor, { offeringId, event, permission: 'review.decide', approvedAt });
  if (!approvedAt) return;
  const documentationSlug = await reserveSlug(tx, { offeringId, name: registration.name });
  await tx.offering.update({
    where: { id: offeringId },
    data: { type: chosenType(registration.assessment), documentationSlug },
    select: { id: true },
  });
};
