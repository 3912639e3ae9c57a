import 'server-only';
import { cookies } from 'next/headers';
import type { z } from 'zod';
import { DomainError, invalid, notFound } from '../core/errors';
import { fieldIssues } from '../core/issues';
import { env } from '../env';
import { LOCALE_COOKIE } from '../core/preferences';
import { maintenanceAnswer } from './maintenance';
import { problemResponse } from './problem';

export type Schema = z.ZodType;
export type Parsed<S extends Schema | undefined> = S extends Schema ? z.output<S> : undefined;
export type Schemas<P, Q, B> = { params?: P; query?: Q; body?: B };
/** A route without a dynamic segment gets no params at all. */
export type Context = { params: Promise<Record<string, string | string[]> | undefined> };

const MAX_BODY_BYTES = 1_000_000;

const bad = (key: string) => new DomainError('invalid', { key });

/** A state-changing call must come from our own pages or from software, never from another site's page. */
export const assertSameOrigin = (request: Request) => {
  const origin = request.headers.get('origin');
  if (request.method === 'GET' || origin === null) return;
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  if (!URL.canParse(origin) || new URL(origin).host !== host) {
    throw new DomainError('forbidden', { key: 'errors.crossSite' });
  }
};

const readJson = async (request: Request): Promise<unknown> => {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim();
  if (type !== 'application/json') throw bad('errors.contentType');
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY_BYTES) throw bad('errors.tooLarge');
  const text = await request.text();
  if (text.length > MAX_BODY_BYTES) throw bad('errors.tooLarge');
  try {
    return JSON.parse(text);
  } catch {
    throw bad('errors.json');
  }
};

/** @throws not_found: a path that does not fit its schema names nothing */
export const parseParams = <P extends Schema | undefined>(schema: P, params: unknown): Parsed<P> => {
  const result = schema?.safeParse(params);
  if (result && !result.success) throw notFound();
  return result?.data as Parsed<P>;
};

const parse = <S extends Schema | undefined>(schema: S, value: unknown): Parsed<S> => {
  if (!schema) return undefined as Parsed<S>;
  const result = schema.safeParse(value);
  if (!result.success) throw invalid(fieldIssues(result.error));
  return result.data as Parsed<S>;
};

/** Query and body by their schemas. @throws invalid with a path per field */
export const parseInput = async <P, Q extends Schema | undefined, B extends Schema | undefined>(
  request: Request,
  schemas: Schemas<P, Q, B>,
) => ({
  query: parse(schemas.query as Q, Object.fromEntries(new URL(request.url).searchParams)),
  body: parse(schemas.body as B, schemas.body ? await readJson(request) : undefined),
});

const success = (result: unknown): Response => {
  if (result instanceof Response) return result;
  if (result === undefined) return new Response(null, { status: 204 });
  return Response.json(result, { headers: { 'Cache-Control': 'no-store' } });
};

/** For what does not pass through proxy.ts, which closes everything else: the answer while the installation is closed. */
export const closedFor = async (request: Request) => {
  const maintenance = env.MAINTENANCE;
  if (!maintenance) return null;
  return maintenanceAnswer(request, { maintenance, locale: (await cookies()).get(LOCALE_COOKIE)?.value });
};

/** The result of `work` as a response; a domain error as problem+json; anything else is logged and says nothing. */
export const answer = async (request: Request, work: () => Promise<unknown>): Promise<Response> => {
  try {
    return (await closedFor(request)) ?? success(await work());
  } catch (error) {
    if (error instanceof DomainError) return problemResponse(error);
    console.error('Unexpected failure', request.method, new URL(request.url).pathname, error);
    return problemResponse(new DomainError('internal', { key: 'errors.internal' }));
  }
};
