import 'server-only';
import { getTranslations } from 'next-intl/server';
import { DomainError, type DomainErrorCode, type Message } from '../core/errors';
import { say as sayWith, type Translate } from '../core/say';

/** The status that each kind of error is answered with. */
export const STATUS: Record<DomainErrorCode, number> = {
  unauthenticated: 401,
  other_person: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  illegal_transition: 409,
  invalid: 400,
  requirements_unmet: 422,
  rate_limited: 429,
  upstream_failed: 502,
  internal: 500,
};

const problemBody = (error: DomainError, translate: Translate) => {
  const say = (message: Message) => sayWith(translate, message);
  return {
    type: 'about:blank',
    title: translate(`errors.title.${error.code}`),
    status: STATUS[error.code],
    code: error.code,
    detail: say(error.userMessage),
    fields: error.extra.fields?.map(({ path, message }) => ({ path, message: say(message) })),
    requirements: error.extra.requirements?.map(({ id, message, href }) => ({
      id,
      message: say(message),
      href,
    })),
  };
};

/** RFC 9457: a domain error as application/problem+json in the caller's language. */
export const problemResponse = async (error: DomainError): Promise<Response> => {
  const body = problemBody(error, (await getTranslations()) as Translate);
  const headers = new Headers({ 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' });
  if (body.status === 401) headers.set('WWW-Authenticate', 'Bearer');
  const wait = error.extra.retryAfterSeconds;
  if (wait) headers.set('Retry-After', String(wait));
  return new Response(JSON.stringify(body), { status: body.status, headers });
};
