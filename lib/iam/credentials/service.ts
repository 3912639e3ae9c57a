import 'server-only';
import { recordAudit } from '../../audit/service';
import type { JsonObject } from '../../audit/schema';
import type { Actor } from '../../auth/permissions';
import { now } from '../../core/clock';
import { illegalTransition, invalid, notFound } from '../../core/errors';
import type { Tx } from '../../db/client';
import { inTransaction } from '../../db/tx';
import { lockIam } from '../lock-iam';
import { readIam } from '../read-iam';
import type { Iam } from '../schema';
import { issueSecret } from './issue';
import { endOfDay, isWorking, overlapEnd } from './policy';
import type { CreateApiKey, CreateClientSecret, CredentialKind, Rotate } from './schema';
import type { Issued } from '../schema';
import { STORES } from './store';

type Change = {
  verb: 'create' | 'rotate' | 'delete';
  kind: CredentialKind;
  id: string;
  before?: JsonObject;
  after?: JsonObject;
};

const record = (
  tx: Tx,
  actor: Actor,
  offering: { id: string; providerId: string },
  { verb, kind, id, ...rest }: Change,
) =>
  recordAudit(tx, actor, {
    action: `iam.${kind}.${verb}`,
    subjectType: kind,
    subjectId: id,
    offeringId: offering.id,
    providerId: offering.providerId,
    ...rest,
  });

const ownCredential = (iam: Iam, kind: CredentialKind, id: string) => {
  const found = (kind === 'apiKey' ? iam.apiKeys : iam.clientSecrets).find((one) => one.id === id);
  if (!found) throw notFound();
  return found;
};

const create = (
  actor: Actor,
  offeringId: string,
  options: { kind: CredentialKind; name: string; expiresOn: string },
) =>
  inTransaction(async (tx): Promise<Issued> => {
    const { kind, name } = options;
    const { offering } = await lockIam(tx, actor, offeringId);
    const expiresAt = endOfDay(options.expiresOn);
    if (expiresAt && expiresAt <= now())
      throw invalid([{ path: 'expiresOn', message: { key: 'iam.expiresOnPast' } }]);
    const { issued, last4 } = await issueSecret(tx, actor, { kind, offeringId, name, expiresAt });
    const after = { name: issued.name, last4, expiresAt: expiresAt?.toISOString() ?? null };
    await record(tx, actor, offering, { verb: 'create', kind, id: issued.id, after });
    return { iam: (await readIam(tx, offeringId))!, secrets: [issued] };
  });

const rotate = (actor: Actor, offeringId: string, options: { kind: CredentialKind; id: string } & Rotate) =>
  inTransaction(async (tx): Promise<Issued> => {
    const { kind, id, overlapHours } = options;
    const { offering, iam } = await lockIam(tx, actor, offeringId);
    const old = ownCredential(iam, kind, id);
    if (!isWorking(old)) throw illegalTransition({ key: `iam.refused.${old.state}` });
    const expiresAt = overlapEnd(old.expiresAt ? new Date(old.expiresAt) : null, overlapHours, now());
    await STORES[kind].change(tx, id, { expiresAt });
    const { issued, last4 } = await issueSecret(tx, actor, {
      kind,
      offeringId,
      name: old.name,
      expiresAt: null,
    });
    const before = { name: old.name, last4: old.last4, expiresAt: old.expiresAt };
    const after = {
      name: old.name,
      last4,
      expiresAt: expiresAt.toISOString(),
      replacedBy: issued.id,
      overlapHours,
    };
    await record(tx, actor, offering, { verb: 'rotate', kind, id, before, after });
    return { iam: (await readIam(tx, offeringId))!, secrets: [issued] };
  });

const remove = (actor: Actor, offeringId: string, { kind, id }: { kind: CredentialKind; id: string }) =>
  inTransaction(async (tx): Promise<Iam> => {
    const { offering, iam } = await lockIam(tx, actor, offeringId);
    const { name, last4 } = ownCredential(iam, kind, id);
    await STORES[kind].change(tx, id, { deletedAt: now() });
    // Nothing says by which secret the client got its own tokens, so all of them end.
    if (kind === 'clientSecret')
      await tx.identityRecord.deleteMany({ where: { model: 'ClientCredentials', clientId: iam.clientId } });
    await record(tx, actor, offering, { verb: 'delete', kind, id, before: { name, last4 } });
    return (await readIam(tx, offeringId))!;
  });

/** A further API key of the service ID. @throws not_found, forbidden, invalid (end in the past), illegal_transition (IAM not enabled) */
export const createApiKey = (actor: Actor, offeringId: string, body: CreateApiKey) =>
  create(actor, offeringId, { kind: 'apiKey', ...body });

/** A new key in the place of an old one, which works for the chosen overlap. @throws not_found, forbidden, illegal_transition (expired) */
export const rotateApiKey = (
  actor: Actor,
  offeringId: string,
  { keyId, ...body }: { keyId: string } & Rotate,
) => rotate(actor, offeringId, { kind: 'apiKey', id: keyId, ...body });

/** Ends a key at once. @throws not_found, forbidden */
export const deleteApiKey = (actor: Actor, offeringId: string, keyId: string) =>
  remove(actor, offeringId, { kind: 'apiKey', id: keyId });

/** A further secret of the client ID. @throws as createApiKey */
export const createClientSecret = (actor: Actor, offeringId: string, body: CreateClientSecret) =>
  create(actor, offeringId, { kind: 'clientSecret', name: '', ...body });

/** A new secret in the place of an old one. @throws as rotateApiKey */
export const rotateClientSecret = (
  actor: Actor,
  offeringId: string,
  { secretId, ...body }: { secretId: string } & Rotate,
) => rotate(actor, offeringId, { kind: 'clientSecret', id: secretId, ...body });

/** Ends a secret at once, with the tokens that the client got for itself. @throws not_found, forbidden */
export const deleteClientSecret = (actor: Actor, offeringId: string, secretId: string) =>
  remove(actor, offeringId, { kind: 'clientSecret', id: secretId });
