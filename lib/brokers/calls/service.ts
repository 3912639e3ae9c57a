import 'server-only';
import { DomainError } from '../../core/errors';
import { now } from '../../core/clock';
import { PLATFORM_PROFILE } from '../../core/platform-profile';
import { db } from '../../db/client';
import { Prisma } from '../../db/generated/client';
import { execute } from '../../db/statement';
import { userIamId } from '../../iam/schema';
import { neverSent } from '../guard/broker-call-error';
import { brokerAccess } from '../access';
import { redacted } from '../conformance/redact';
import {
  authorizationOf,
  brokerUrl,
  OSB_VERSION,
  osbRequest,
  type BrokerAccess,
  type OsbCall,
} from '../osb/client';
import { refusalText } from '../osb/refusal-text';
import { storable } from '../storable';
import type { BrokerAnswer, CalledInstance, Caller } from './schema';

export { instanceCalls } from '../osb/instance-calls';

/** What the platform waits for an answer; work that takes longer a broker does asynchronously. */
const SYNCHRONOUS_BUDGET_MS = 10_000;
const MOST_BODY = 4000;

type Call = { brokerId: string; instanceId: string; call: OsbCall; headers: Record<string, string> };
type Came = { status: number; answer: string; latencyMs: number } | { failure: DomainError['userMessage'] };

const shownHeaders = ({ call, headers }: Call) => ({
  ...headers,
  ...(call.path.startsWith('/v2/') && { 'X-Broker-API-Version': OSB_VERSION }),
  ...(call.body !== undefined && { 'Content-Type': 'application/json' }),
});

/** Customers' parameters go to the broker as they are; what sounds like a secret is not kept. */
const SECRET = /password|secret|token|api_?key|credential/i;
const withoutSecrets = (key: string, value: unknown) =>
  SECRET.test(key) && typeof value === 'string' ? '•••' : value;

/** Kept beside the work itself: a call that was made is told even when what follows it fails. */
const keep = (access: BrokerAccess | null, made: Call, came: Came) => {
  const { method = 'GET', path, query, body } = made.call;
  const url = access ? new URL(brokerUrl(access.url, path, query)) : null;
  return db.brokerExchange.create({
    data: {
      brokerId: made.brokerId,
      instanceId: made.instanceId,
      at: now(),
      method,
      path: url ? url.pathname + url.search : path,
      headers: shownHeaders(made),
      body: body === undefined ? null : JSON.stringify(body, withoutSecrets, 2).slice(0, MOST_BODY),
      status: 'status' in came ? came.status : null,
      ...('status' in came ? storable({ answer: came.answer }) : { answer: null }),
      latencyMs: 'status' in came ? came.latencyMs : null,
      failure: 'failure' in came ? storable(came.failure) : Prisma.DbNull,
    },
    select: { id: true },
  });
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** What an answer must not show: what signs in, and credentials that it may hold. */
const hidden = (access: BrokerAccess, { path }: OsbCall) => ({
  secrets: [access.secret, authorizationOf(access).replace(/^\w+ /, '')],
  mayHoldCredentials: path.includes('/service_bindings/'),
});

const secondsOf = (header: string | undefined) => (/^\d{1,6}$/.test(header ?? '') ? Number(header) : null);

const unanswered = (error: DomainError): BrokerAnswer => ({
  status: null,
  json: undefined,
  description: '',
  failure: error.userMessage,
  unsent: neverSent(error),
  retryAfter: null,
});

/**
 * Calls the broker of an instance on somebody's behalf and keeps what was said. Never throws for what the broker does;
 * answers within ten seconds.
 */
export const callBroker = async (
  { brokerId, id: instanceId }: Pick<CalledInstance, 'brokerId' | 'id'>,
  call: OsbCall,
  caller: Caller,
): Promise<BrokerAnswer> => {
  let used: BrokerAccess | null = null;
  let headers: Record<string, string> = {};
  const spoken: OsbCall =
    caller !== null && call.path.startsWith('/v2/')
      ? {
          ...call,
          identity: { platform: PLATFORM_PROFILE.brokerPlatform, claims: { iam_id: userIamId(caller) } },
        }
      : call;
  try {
    const { access, policy, headers: wanted } = await brokerAccess(db, brokerId);
    used = access;
    headers = wanted;
    const sent = { ...spoken, headers: { ...wanted, ...spoken.headers } };
    const answer = await osbRequest(access, sent, { policy, timeoutMs: SYNCHRONOUS_BUDGET_MS });
    const { status, bodyText, latencyMs } = answer;
    const json = parsed(bodyText);
    const kept = { status, latencyMs, answer: redacted(bodyText, json, hidden(access, call)) };
    await keep(access, { brokerId, instanceId, call, headers }, kept);
    return {
      status,
      json,
      description: refusalText(bodyText, access),
      failure: null,
      unsent: false,
      retryAfter: secondsOf(answer.headers['retry-after']),
    };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await keep(used, { brokerId, instanceId, call, headers }, { failure: error.userMessage });
    return unanswered(error);
  }
};

/** So many calls of each broker are kept. */
const KEPT_CALLS = 500;

/** Forgets all but the latest calls of each broker. */
export const pruneExchanges = async (): Promise<void> => {
  await execute(
    db,
    Prisma.sql`
      DELETE FROM "BrokerExchange" e USING (
        SELECT "id", row_number() OVER (PARTITION BY "brokerId" ORDER BY "id" DESC) AS "place" FROM "BrokerExchange"
      ) o WHERE o."id" = e."id" AND o."place" > ${KEPT_CALLS}`,
  );
};
