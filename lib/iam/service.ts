import 'server-only';
import { randomUUID } from 'node:crypto';
import { changes } from '../audit/schema';
import { recordAudit } from '../audit/service';
import type { Actor } from '../auth/permissions';
import { lockOffering } from '../auth/scope';
import { conflict, illegalTransition, requirementsUnmet } from '../core/errors';
import { inTransaction } from '../db/tx';
import type { Tx } from '../db/client';
import { assertEditable } from '../offerings/policy';
import { lockIam } from './lock-iam';
import { issueSecret } from './credentials/issue';
import type { Issued } from './schema';
import { enableRefusal } from './policy';
import { readIam } from './read-iam';
import { softwareIamId, userIamId } from './subjects';
import {
  initialActions,
  type Iam,
  type SaveAccess,
  type SaveRedirectUris,
  type ServicePolicy,
} from './schema';

/** @throws requirements_unmet with the way to the service name; illegal_transition for what has no IAM or has it already */
const assertCanEnable = async (tx: Tx, offeringId: string) => {
  const offering = await tx.offering.findUniqueOrThrow({
    where: { id: offeringId },
    select: {
      type: true,
      serviceName: true,
      serviceId: true,
      visibility: true,
      iam: { select: { offeringId: true } },
    },
  });
  assertEditable(offering);
  if (offering.iam) throw illegalTransition({ key: 'iam.refused.enabled' });
  const message = enableRefusal(offering);
  if (message && offering.type === 'referral') throw illegalTransition(message);
  if (message) {
    throw requirementsUnmet([
      { id: 'serviceName', message, href: `/offerings/${offeringId}/settings#field-serviceName` },
    ]);
  }
  return offering;
};

/**
 * Creates the service's IAM in one step: a service ID with its policy, an API key, a client ID with a secret, roles and
 * actions. The answer is the only place where the key and the secret are readable.
 * @throws not_found, forbidden, requirements_unmet (service name), illegal_transition (already enabled, referral)
 */
export const enableIam = (actor: Actor, offeringId: string): Promise<Issued> =>
  inTransaction(async (tx) => {
    const { providerId } = await lockOffering(tx, actor, { offeringId, permission: 'iam.manage' });
    const { serviceId, serviceName } = await assertCanEnable(tx, offeringId);
    const serviceIdId = `ServiceId-${randomUUID()}`;
    const clientId = `client-${randomUUID()}`;
    const policy: ServicePolicy = {
      type: 'access',
      iamId: softwareIamId(serviceIdId),
      role: 'Operator',
      resource: { serviceId },
    };
    const { accountId } = await tx.provider.findUniqueOrThrow({
      where: { id: providerId },
      select: { accountId: true },
    });
    await tx.serviceId.create({
      data: { id: serviceIdId, accountId, name: serviceName ?? '', createdBy: userIamId(actor.userId) },
      select: { id: true },
    });
    await tx.iamRegistration.create({
      data: { offeringId, serviceIdId, clientId, policy, roles: [], actions: initialActions() },
      select: { offeringId: true },
    });
    const name = { name: serviceName ?? '', expiresAt: null };
    const key = await issueSecret(tx, actor, { kind: 'apiKey', offeringId, ...name });
    const secret = await issueSecret(tx, actor, { kind: 'clientSecret', offeringId, ...name });
    await recordAudit(tx, actor, {
      action: 'iam.enable',
      subjectType: 'iam',
      subjectId: offeringId,
      offeringId,
      providerId,
      after: { serviceId: serviceIdId, clientId, apiKeyLast4: key.last4, clientSecretLast4: secret.last4 },
    });
    return { iam: (await readIam(tx, offeringId))!, secrets: [key.issued, secret.issued] };
  });

type Definition =
  Pick<SaveAccess, 'roles' | 'actions'> | Pick<SaveRedirectUris, 'redirectUris' | 'clientType'>;

const saveDefinition = (
  actor: Actor,
  offeringId: string,
  options: { action: 'iam.access.save' | 'iam.redirectUris.save'; version: number; definition: Definition },
): Promise<Iam> =>
  inTransaction(async (tx) => {
    const { offering, iam } = await lockIam(tx, actor, offeringId);
    assertEditable(offering);
    const { count } = await tx.iamRegistration.updateMany({
      where: { offeringId, version: options.version },
      data: { ...options.definition, version: { increment: 1 } },
    });
    if (count !== 1) throw conflict();
    await recordAudit(tx, actor, {
      action: options.action,
      subjectType: 'iam',
      subjectId: offeringId,
      offeringId,
      providerId: offering.providerId,
      ...changes(iam, options.definition),
    });
    return (await readIam(tx, offeringId))!;
  });

/** Saves custom roles and actions. @throws not_found, forbidden, conflict, illegal_transition (IAM not enabled) */
export const saveAccess = (actor: Actor, offeringId: string, { version, ...definition }: SaveAccess) =>
  saveDefinition(actor, offeringId, { action: 'iam.access.save', version, definition });

/** Saves the redirect URIs, exactly as written. @throws not_found, forbidden, conflict, illegal_transition (IAM not enabled) */
export const saveRedirectUris = (
  actor: Actor,
  offeringId: string,
  { version, ...definition }: SaveRedirectUris,
) => saveDefinition(actor, offeringId, { action: 'iam.redirectUris.save', version, definition });
