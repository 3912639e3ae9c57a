import 'server-only';
import { DomainError } from '../core/errors';
import type { Actor } from '../auth/permissions';
import { offeringInScope } from '../auth/scope';
import { currentActor } from '../auth/session';
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
};

/**
 * The console's one way to answer: signs the actor in, keeps other people's offerings out (404), validates params,
 * query and body with the domain's own schemas, and turns domain errors into problem+json. The handler returns what
 * becomes the JSON body; a Response only for files.
 */
export const consoleRoute =
  <
    P extends Schema | undefined = undefined,
    Q extends Schema | undefined = undefined,
    B extends Schema | undefined = undefined,
  >(
    schemas: Schemas<P, Q, B>,
    handler: (input: Input<P, Q, B>) => Promise<unknown>,
  ) =>
  (request: Request, context: Context): Promise<Response> =>
    answer(request, async () => {
      const actor = await currentActor();
      if (!actor) throw new DomainError('unauthenticated', { key: 'errors.unauthenticated' });
      assertSameOrigin(request);
      const raw = (await context.params) ?? {};
      const params = parseParams(schemas.params as P, raw);
      if (typeof raw.offeringId === 'string') await offeringInScope(actor, raw.offeringId);
      return handler({ actor, params, ...(await parseInput(request, schemas)) });
    });
