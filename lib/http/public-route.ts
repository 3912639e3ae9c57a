import 'server-only';
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
  params: Parsed<P>;
  query: Parsed<Q>;
  body: Parsed<B>;
};

/** As consoleRoute, for the few things that people do before they can sign in. Listed in lib/architecture.ts. */
export const publicRoute =
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
      assertSameOrigin(request);
      const params = parseParams(schemas.params as P, (await context.params) ?? {});
      return handler({ params, ...(await parseInput(request, schemas)) });
    });
