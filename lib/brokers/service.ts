import 'server-only';
import { randomUUID } from 'node:crypto';
import { recordAudit } from '../audit/service';
import { changes } from '../audit/schema';
import type { Actor } from '../auth/permissions';
import { assertPermission, lockOffering, offeringInScope } from '../auth/scope';
import { decrypt, encrypt } from '../auth/secrets';
import { conflict, invalid, notFound, requirementsUnmet } from '../core/errors';
import { db } from '../db/client';
import { isUniqueViolation } from '../db/database-error';
import { inTransaction } from '../db/tx';
import { checkBrokerAt, NO_RESULT } from './broker-check';
import { brokerSelect, toDetail } from './broker-row';
import { headersOfLines, linesOfHeaders } from './header-lines';
import { guardPolicy } from './guard-policy';
import { BrokerCallError } from './guard/broker-call-error';
import { checkedUrl } from './guard/checked-url';
import type { AuthScheme, BrokerDetail, RegisterBroker, SaveBroker } from './schema';
import { headersOf } from './stored-headers';

// A broker can be edited whatever the offering's visibility: its password must be changeable while customers use it.
const permission = 'broker.manage';

const assertMayManage = async (actor: Actor, offeringId: string) => {
  const offering = await offeringInScope(actor, offeringId);
  assertPermission(actor, permission, offering.providerId);
};

/** @throws invalid at `url` when the address itself cannot be a broker's, before anything is called */
const assertUrl = async (url: string) => {
  try {
    checkedUrl(url, await guardPolicy());
  } catch (error) {
    if (error instanceof BrokerCallError) throw invalid([{ path: 'url', message: error.userMessage }]);
    throw error;
  }
};

const refuseTakenName = (error: unknown): never => {
  if (isUniqueViolation(error, 'name'))
    throw invalid([{ path: 'name', message: { key: 'brokers.nameTaken' } }]);
  throw error;
};

const audited = ({
  name,
  url,
  authScheme,
  username,
  headers = '',
}: Pick<RegisterBroker, 'name' | 'url' | 'authScheme' | 'username' | 'headers'>) => ({
  name,
  url,
  authScheme,
  username,
  headers: linesOfHeaders(headersOfLines(headers)),
});

const storedFields = <T extends { authScheme: string; headers: unknown }>(stored: T) => ({
  ...stored,
  authScheme: stored.authScheme as AuthScheme,
  headers: linesOfHeaders(headersOf(stored.headers)),
});

const outcome = ({ reachable, parityVerdict, failure }: BrokerDetail) => ({
  reachable,
  parityVerdict,
  failure: failure?.key ?? null,
});

const withParity = { ...brokerSelect, parity: true } as const;

/**
 * Registers a broker, fetches its catalog and compares it with the definition. A broker that does not answer is kept
 * with the reason, so that nothing typed is lost and the check can be repeated.
 * @throws forbidden; invalid for a URL that no broker can have, or a name that is taken
 */
export const registerBroker = async (
  actor: Actor,
  offeringId: string,
  body: RegisterBroker,
): Promise<BrokerDetail> => {
  await assertMayManage(actor, offeringId);
  await assertUrl(body.url);
  const { secret, headers: lines = '', ...fields } = body;
  const headers = headersOfLines(lines);
  // Its id is part of the CRN for which the first check may need a token.
  const id = randomUUID();
  const result = await checkBrokerAt(db, { ...fields, secret, headers }, { offeringId, brokerId: id });
  return inTransaction(async (tx) => {
    const offering = await lockOffering(tx, actor, { offeringId, permission });
    const row = await tx.broker.create({
      data: { id, offeringId, ...fields, headers, secretCiphertext: encrypt(secret), ...result },
      select: withParity,
    });
    const broker = toDetail(row);
    await recordAudit(tx, actor, {
      action: 'broker.register',
      subjectType: 'broker',
      subjectId: broker.id,
      offeringId,
      providerId: offering.providerId,
      after: { ...audited(body), ...outcome(broker) },
    });
    return broker;
  }).catch(refuseTakenName);
};

const storedBroker = async (offeringId: string, brokerId: string) => {
  const row = await db.broker.findFirst({ where: { id: brokerId, offeringId } });
  if (!row) throw notFound();
  return row;
};

type StoredAccess = { url: string; authScheme: string; secretCiphertext: string };

/** A stored secret goes to the address that it was entered for, and to no other; an API key is no password. */
const secretFor = (body: SaveBroker, stored: StoredAccess) => {
  if (body.secret !== '' || body.authScheme === 'bearer-crn') return body.secret;
  if (body.authScheme !== stored.authScheme) {
    throw invalid([{ path: 'secret', message: { key: 'brokers.secretForNewScheme' } }]);
  }
  if (new URL(body.url).origin !== new URL(stored.url).origin) {
    throw invalid([{ path: 'secret', message: { key: 'brokers.secretForNewUrl' } }]);
  }
  return decrypt(stored.secretCiphertext);
};

/**
 * Changes where a broker is or how to sign in to it, and checks it again. An empty secret keeps the stored one, unless
 * the broker moves to another host.
 * @throws forbidden, not_found, conflict, invalid
 */
export const saveBroker = async (
  actor: Actor,
  offeringId: string,
  { brokerId, body }: { brokerId: string; body: SaveBroker },
): Promise<BrokerDetail> => {
  await assertMayManage(actor, offeringId);
  const stored = await storedBroker(offeringId, brokerId);
  if (stored.version !== body.version) throw conflict();
  await assertUrl(body.url);
  const secret = secretFor(body, stored);
  const { version, secret: typed, headers: lines = '', ...fields } = body;
  const headers = headersOfLines(lines);
  const result = await checkBrokerAt(db, { ...fields, secret, headers }, { offeringId, brokerId });
  return inTransaction(async (tx) => {
    const offering = await lockOffering(tx, actor, { offeringId, permission });
    const { count } = await tx.broker.updateMany({
      where: { id: brokerId, offeringId, version },
      data: {
        ...fields,
        headers,
        secretCiphertext: encrypt(secret),
        ...(body.url === stored.url ? {} : NO_RESULT),
        ...result,
        version: { increment: 1 },
      },
    });
    if (count !== 1) throw conflict();
    const broker = toDetail(
      await tx.broker.findUniqueOrThrow({ where: { id: brokerId }, select: withParity }),
    );
    const before = audited(storedFields(stored));
    const changed = changes(before, audited(body));
    await recordAudit(tx, actor, {
      action: 'broker.save',
      subjectType: 'broker',
      subjectId: brokerId,
      offeringId,
      providerId: offering.providerId,
      before: changed.before,
      after: { ...changed.after, ...(typed && { secretReplaced: true }), ...outcome(broker) },
    });
    return broker;
  }).catch(refuseTakenName);
};

/**
 * Fetches and compares again. Changes nothing but what a check finds out; a broker that was edited meanwhile gives a
 * conflict, because the answer is not its own.
 * @throws forbidden, not_found, conflict
 */
export const checkBroker = async (
  actor: Actor,
  offeringId: string,
  brokerId: string,
): Promise<BrokerDetail> => {
  await assertMayManage(actor, offeringId);
  const stored = await storedBroker(offeringId, brokerId);
  const access = {
    ...stored,
    authScheme: stored.authScheme as AuthScheme,
    secret: decrypt(stored.secretCiphertext),
    headers: headersOf(stored.headers),
  };
  const result = await checkBrokerAt(db, access, { offeringId, brokerId });
  return inTransaction(async (tx) => {
    const offering = await lockOffering(tx, actor, { offeringId, permission });
    const { count } = await tx.broker.updateMany({
      where: { id: brokerId, offeringId, version: stored.version },
      data: result,
    });
    if (count !== 1) throw conflict();
    const broker = toDetail(
      await tx.broker.findUniqueOrThrow({ where: { id: brokerId }, select: withParity }),
    );
    await recordAudit(tx, actor, {
      action: 'broker.check',
      subjectType: 'broker',
      subjectId: brokerId,
      offeringId,
      providerId: offering.providerId,
      after: outcome(broker),
    });
    return broker;
  });
};

/**
 * Removes a broker and the record of its conformance runs.
 * @throws forbidden, not_found; requirements_unmet while deployments use it, or when it ever had an instance
 */
export const deleteBroker = (actor: Actor, offeringId: string, brokerId: string): Promise<void> =>
  inTransaction(async (tx) => {
    const offering = await lockOffering(tx, actor, { offeringId, permission });
    const broker = await tx.broker.findFirst({ where: { id: brokerId, offeringId }, select: brokerSelect });
    if (!broker) throw notFound();
    const count = broker._count.deployments;
    if (count > 0) {
      const message = { key: 'brokers.inUse', values: { count } };
      throw requirementsUnmet([{ id: 'deployments', message, href: `/offerings/${offeringId}/deployments` }]);
    }
    if ((await tx.serviceInstance.count({ where: { brokerId } })) > 0) {
      const message = { key: 'brokers.hadInstances' };
      throw requirementsUnmet([{ id: 'instances', message, href: `/offerings/${offeringId}/instances` }]);
    }
    await tx.broker.delete({ where: { id: brokerId } });
    await recordAudit(tx, actor, {
      action: 'broker.delete',
      subjectType: 'broker',
      subjectId: brokerId,
      offeringId,
      providerId: offering.providerId,
      before: audited(storedFields(broker)),
    });
  });
