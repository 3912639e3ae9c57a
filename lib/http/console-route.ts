import 'server-only';
import type { z } from 'zod';
import { DomainError, invalid, notFound } from '../core/errors';
import { fieldIssues } from '../core/issues';
import type { Actor } from '../auth/permissions';
import { offeringInScope } from '../auth/scope';
import { currentActor } from '../auth/session';
import { problemResponse } from './problem';

type Schema = z.ZodType;
type Parsed<S extends Schema | undefined> = S extends Schema ? z.output<S> : undefined;

type Input<P extends Schema | undefined, Q extends Schema | undefined, B extends Schema | undefined> = {
  actor: Actor;
  params: Parsed<P>;
  query: Parsed<Q>;
  body: Parsed<B>;
};

const MAX_BODY_BYTES = 1_000_000;

const bad = (key: string) => new DomainError('invalid', { key });

/** A state-changing call must come from our own pages or from software, never from another site's page. */
const assertSameOrigin = (request: Request) => {
  const origin = request.headers.get('origin');
  if (origin === null) return;
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  if (!URL.canParse(origin) || new URL(origin).host !== host) {
    throw new DomainError('forbidden', { key: 'errors.crossSite' });
  }
};

const readJson = async (request: Request): Promise<unknown> => {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim();
  if (type !== 'application/json') throw bad('errors.contentType');
  const text = await request.text();
  if (text.length > MAX_BODY_BYTES) throw bad('errors.tooLarge');
  try {
    return JSON.parse(text);
  } catch {
    throw bad('errors.json');
  }
};

const parse = <S extends Schema | undefined>(schema: S, value: unknown): Parsed<S> => {
  if (!schema) return undefined as Parsed<S>;
  const result = schema.safeParse(value);
  if (!result.success) throw invalid(fieldIssues(result.error));
  return result.data as Parsed<S>;
};

const answer = (result: unknown): Response => {
  if (result instanceof Response) return result;
  if (result === undefined) return new Response(null, { status: 204 });
  return Response.json(result, { headers: { 'Cache-Control': 'no-store' } });
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
    schemas: { params?: P; query?: Q; body?: B },
    handler: (input: Input<P, Q, B>) => Promise<unknown>,
  ) =>
  async (request: Request, context: { params: Promise<Record<string, string | string[]>> }): Promise<Response> => {
    try {
      const actor = await currentActor();
      if (!actor) throw new DomainError('unauthenticated', { key: 'errors.unauthenticated' });
      if (request.method !== 'GET') assertSameOrigin(request);
      const rawParams = await context.params;
      const params = schemas.params?.safeParse(rawParams);
      if (params && !params.success) throw notFound();
      if (typeof rawParams.offeringId === 'string') await offeringInScope(actor, rawParams.offeringId);
      const query = parse(schemas.query as Q, Object.fromEntries(new URL(request.url).searchParams));
      const body = parse(schemas.body as B, schemas.body ? await readJson(request) : undefined);
      return answer(await handler({ actor, params: params?.data as Parsed<P>, query, body }));
    } catch (error) {
      if (error instanceof DomainError) return problemResponse(error);
      console.error('Unexpected failure', request.method, new URL(request.url).pathname, error);
      return Response.json(
        { type: 'about:blank', title: 'Internal error', status: 500, code: 'internal' },
        { status: 500, headers: { 'Content-Type': 'application/problem+json' } },
      );
    }
  };
