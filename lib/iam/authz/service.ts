import 'server-only';
import { forbidden } from '../../core/errors';
import { now } from '../../core/clock';
import { db } from '../../db/client';
import { Prisma } from '../../db/generated/client';
import { execute } from '../../db/statement';
import type { Caller } from '../callers/schema';
import { servicesIn } from '../tokens/claims';
import { noteUse } from '../usage/service';
import { knowledgeFor } from './knowledge';
import { logDecisions } from './log';
import { askedOf, decide, type Asked } from './policy';
import type { Decision } from './schema';

type Known = Awaited<ReturnType<typeof knowledgeFor>>;

/**
 * Who may ask: a service's own service ID about its service, and everybody about themselves. Anything else would tell
 * who has which rights.
 */
const mayAsk = (caller: Caller, asked: Asked, { services }: Known) =>
  asked.iamId === caller.iamId || services.get(asked.serviceName)?.iamId === caller.iamId;

const answerTo = (caller: Caller, asked: Asked | null, known: Known): Decision => {
  if (asked && !mayAsk(caller, asked, known)) return { permitted: false, reason: 'notYourService' };
  return decide(asked, known);
};

/** The first question of a service's own software that carries a scope: a proof of the checklist. */
const noteFirst = async (caller: Caller, asked: Asked[], { registrations, services }: Known) => {
  const scoped = asked.find(
    ({ scope, serviceName }) =>
      scope !== null &&
      servicesIn(scope).includes(serviceName) &&
      services.get(serviceName)?.iamId === caller.iamId &&
      registrations.get(serviceName)?.firstAuthzAt === null,
  );
  if (!scoped) return;
  await execute(
    db,
    Prisma.sql`UPDATE "IamRegistration" SET "firstAuthzAt" = ${now()}::timestamptz
      WHERE "offeringId" = ${registrations.get(scoped.serviceName)!.offeringId}::uuid AND "firstAuthzAt" IS NULL`,
  );
};

const count = (asked: (Asked | null)[], decisions: Decision[], { registrations }: Known) =>
  decisions.forEach(({ permitted, reason }, index) => {
    const offeringId = registrations.get(asked[index]?.serviceName ?? '')?.offeringId;
    if (offeringId)
      noteUse({ offeringId, kind: permitted ? 'authzPermitted' : 'authzDenied', detail: reason });
  });

/**
 * Whether each subject may do its action on its resource, in the order of the questions (`POST /v2/authz`).
 * @throws forbidden when the caller's token is limited to another service than the one that it asks about
 */
export const authorize = async (caller: Caller, questions: unknown[]): Promise<Decision[]> => {
  const asked = questions.map(askedOf);
  const understood = asked.filter((one) => one !== null);
  const outside = understood.find(
    ({ serviceName }) =>
      servicesIn(caller.scope).length > 0 && !servicesIn(caller.scope).includes(serviceName),
  );
  if (outside) throw forbidden({ key: 'iam.caller.scope', values: { service: outside.serviceName } });
  const known = await knowledgeFor(understood);
  const decisions = asked.map((one) => answerTo(caller, one, known));
  await noteFirst(caller, understood, known);
  count(asked, decisions, known);
  logDecisions(caller, decisions);
  return decisions;
};
