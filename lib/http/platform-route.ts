import 'server-only';
import { randomUUID } from 'node:crypto';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { clientAddress } from '../auth/next-auth';
import { DomainError, notFound, type DomainErrorCode, type FieldIssue } from '../core/errors';
import { say as sayWith, type Translate } from '../core/say';
import { callerOf } from '../iam/callers/queries';
import type { Caller } from '../iam/callers/schema';
import {
  closedFor,
  parseInput,
  parseParams,
  type Context,
  type Parsed,
  type Schema,
  type Schemas,
} from './request';
import { STATUS } from './problem';

type Input<P extends Schema | undefined, Q extends Schema | undefined, B extends Schema | undefined> = {
  caller: Caller;
  request: Request;
  params: Parsed<P>;
  query: Parsed<Q>;
  body: Parsed<B>;
};

type Options<P, Q, B> = Schemas<P, Q, B> & {
  /** Of a success; 200 unless told. 204 has no body. */
  status?: 200 | 201 | 202 | 204;
};

/** The platform's words for what went wrong, where they differ from the error's own code. */
const CODES: Partial<Record<DomainErrorCode, string>> = {
  unauthenticated: 'invalid_token',
  invalid: 'invalid_request',
  conflict: 'conflict',
  illegal_transition: 'conflict',
};

const errorBody = (error: DomainError, translate: Translate, trace: string) => {
  const { code, userMessage, extra } = error;
  const say = (message: FieldIssue['message']) => sayWith(translate, message);
  const fields = (extra.fields ?? []).map(({ path, message }) => ({
    code: 'invalid_request',
    message: path === '' ? say(message) : `${path}: ${say(message)}`,
    target: { type: 'field', name: path },
  }));
  const whole = [{ code: CODES[code] ?? code, message: say(userMessage) }];
  return {
    errors: fields.length > 0 ? fields : whole,
    trace,
    status_code: STATUS[code],
  };
};

const refused = async (error: DomainError, trace: string): Promise<Response> => {
  const body = errorBody(error, (await getTranslations()) as Translate, trace);
  const authenticate: Record<string, string> =
    body.status_code === 401 ? { 'WWW-Authenticate': 'Bearer error="invalid_token"' } : {};
  return Response.json(body, {
    status: body.status_code,
    headers: { 'Cache-Control': 'no-store', 'Transaction-Id': trace, ...authenticate },
  });
};

const traceOf = (request: Request) => {
  const given = request.headers.get('transaction-id') ?? '';
  return /^[\w.-]{1,100}$/.test(given) ? given : randomUUID();
};

/**
 * How every platform interface answers: the caller by its access token, input by the domain's schemas, errors in the
 * platform's own shape (`errors[0].message`, `trace`, `status_code`), in which published clients look for them.
 */
export const platformRoute = <
  P extends Schema | undefined = undefined,
  Q extends Schema | undefined = undefined,
  B extends Schema | undefined = undefined,
>(
  options: Options<P, Q, B>,
  handler: (input: Input<P, Q, B>) => Promise<unknown>,
) => {
  const { status = 200 } = options;
  return async (request: Request, context: Context): Promise<Response> => {
    const trace = traceOf(request);
    try {
      const closed = await closedFor(request);
      if (closed) return closed;
      const address = clientAddress(await headers());
      const caller = await callerOf(request.headers.get('authorization'), { address, requestId: trace });
      const params = parseParams(options.params as P, (await context.params) ?? {});
      const result = await handler({ caller, request, params, ...(await parseInput(request, options)) });
      if (result instanceof Response) return result;
      const common = { 'Cache-Control': 'no-store', 'Transaction-Id': trace };
      return status === 204
        ? new Response(null, { status, headers: common })
        : Response.json(result, { status, headers: common });
    } catch (error) {
      if (error instanceof DomainError) return refused(error, trace);
      console.error('Unexpected failure', request.method, new URL(request.url).pathname, trace, error);
      return refused(new DomainError('internal', { key: 'errors.internal' }), trace);
    }
  };
};

/** The handler of paths that no interface has: they are refused in the form of all refusals. */
export const nothingHere = (): Promise<never> => Promise.reject(notFound());

/** Whether a header such as `Entity-Lock` says `true`. */
export const flag = (request: Request, header: string) =>
  request.headers.get(header)?.toLowerCase() === 'true';

/** The tag that the caller saw. */
export const ifMatch = (request: Request) => request.headers.get('if-match');

/** An answer with the entity's tag, which a later change has to name. */
export const tagged = (body: object, tag: string, status: 200 | 201 = 200) =>
  Response.json(body, { status, headers: { ETag: tag, 'Cache-Control': 'no-store' } });
