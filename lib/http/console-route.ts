import 'server-only';
import { DomainError } from '../core/errors';
import type { Actor } from '../auth/permissions';
import { offeringInScope } from '../auth/scope';
import { currentActor } from '../auth/session';
import { assertTokenMay, bearerToken, tokenActor } from '../auth/tokens/bearer';
import { readFile } from './file';
import { respond, type Answer, type Answered, type Operation } from './operation';
import {
  answer,
  assertSameOrigin,
  parseInput,
  parseParams,
  type Context,
  type Parsed,
  type Schema,
  type Schemas,
} from './request';

type Input<P extends Schema | undefined, Q extends Schema | undefined, B extends Schema | undefined> = {
  actor: Actor;
  params: Parsed<P>;
  query: Parsed<Q>;
  body: Parsed<B>;
  /** The bytes of an uploaded file; none unless the operation takes one. */
  file: Uint8Array;
};

const NO_FILE = new Uint8Array();

/** A route's description beside its handler: what the OpenAPI document reads. */
export type ConsoleOperation = Operation &
  Schemas<Schema | undefined, Schema | undefined, Schema | undefined>;

/** A page says whose it is; after a change of hands in another tab its commands are not the new person's. */
const assertSamePerson = (request: Request, userId: string) => {
  const person = request.headers.get('x-person');
  if (person !== null && person !== userId)
    throw new DomainError('other_person', { key: 'errors.otherPerson' });
};

/**
 * Who is calling: the person of the personal access token, where the request carries one (no other site's page can
 * make it do so), else of the browser's session, whose commands must come from our own pages.
 * @throws unauthenticated, forbidden
 */
const caller = async (request: Request): Promise<Actor> => {
  const token = bearerToken(request.headers.get('authorization'));
  if (token) return tokenActor(token);
  const actor = await currentActor();
  if (!actor) throw new DomainError('unauthenticated', { key: 'errors.unauthenticated' });
  assertSamePerson(request, actor.userId);
  assertSameOrigin(request);
  return actor;
};

/**
 * The console's one way to answer: signs the actor in, keeps other people's offerings out (404), validates params,
 * query and body with the domain's own schemas, and turns domain errors into problem+json. The handler returns what
 * becomes the JSON body, as `answer` says; a Response only for files.
 */
export const consoleRoute = <
  A extends Answer,
  P extends Schema | undefined = undefined,
  Q extends Schema | undefined = undefined,
  B extends Schema | undefined = undefined,
>(
  operation: Operation<A> & Schemas<P, Q, B>,
  handler: (input: Input<P, Q, B>) => Promise<Answered<NoInfer<A>>>,
) => {
  const route = (request: Request, context: Context): Promise<Response> =>
    answer(request, async () => {
      const actor = await caller(request);
      assertTokenMay(actor, { method: request.method, sessionOnly: operation.sessionOnly });
      const raw = (await context.params) ?? {};
      const params = parseParams(operation.params as P, raw);
      if (typeof raw.offeringId === 'string') await offeringInScope(actor, raw.offeringId);
      const input = await parseInput(request, operation);
      const file = operation.file ? await readFile(request, operation.file) : NO_FILE;
      return respond(operation, await handler({ actor, params, ...input, file }));
    });
  return Object.assign(route, { operation: operation as ConsoleOperation });
};
