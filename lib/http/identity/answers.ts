import 'server-only';
import { createHash } from 'node:crypto';
import { getLocale, getTranslations } from 'next-intl/server';
import { LOGIN_ERROR_HEADER } from '../../iam/identity/schema';
import { plainPage } from '../plain-page';

const NO_STORE = { 'Cache-Control': 'no-store', Pragma: 'no-cache' };

/** JSON that no cache keeps (RFC 6749, section 5.1). */
export const identityJson = (body: object, status = 200, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers: { ...NO_STORE, ...headers } });

/**
 * An error as OAuth says it (RFC 6749, section 5.2), with the fields in which the platform's published clients look for
 * the sentence.
 */
export const oauthErrorBody = (error: string, description: string) => ({
  error,
  error_description: description,
  errorCode: error,
  errorMessage: description,
  errors: [{ code: error, message: description }],
});

/** The status of what is not simply a bad request (400). */
const STATUS: Record<string, number> = { invalid_client: 401, server_error: 500 };

export const oauthErrorAnswer = (error: string, description: string): Response => {
  const status = STATUS[error] ?? 400;
  const headers: Record<string, string> =
    status === 401 ? { 'WWW-Authenticate': 'Basic realm="identity"' } : {};
  return identityJson(oauthErrorBody(error, description), status, headers);
};

/** oidc-provider's own error with the fields of ours. */
export const withErrorFields = async (response: Response): Promise<Response> => {
  const type = response.headers.get('content-type') ?? '';
  if (response.status < 400 || !type.startsWith('application/json')) return response;
  const text = await response.text();
  // The answer to HEAD has the type of a body and none.
  if (text === '') return new Response(null, { status: response.status, headers: response.headers });
  const body = JSON.parse(text) as { error?: string; error_description?: string };
  const shown = response.headers.get(LOGIN_ERROR_HEADER);
  if (shown) return loginErrorPage(shown, body.error_description ?? '');
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  const fields = oauthErrorBody(body.error ?? 'server_error', body.error_description ?? '');
  return Response.json({ ...fields, ...body }, { status: response.status, headers });
};

// The one script of oidc-provider's pages, which sends a form on at once (`response_mode=form_post`, signing out).
const SEND_ON = `
    document.addEventListener('DOMContentLoaded', function () { document.forms[0].submit() });
  `;
const SEND_ON_HASH = createHash('sha256').update(SEND_ON).digest('base64');

const PAGE_POLICY = [
  "default-src 'none'",
  `script-src 'sha256-${SEND_ON_HASH}'`,
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

/**
 * The headers of what people see of identity. Forms go where they say: the browser follows them to the client's own
 * address afterwards, which `form-action` would refuse.
 */
export const asPage = (response: Response): Response => {
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const headers = new Headers(response.headers);
  headers.set('content-security-policy', PAGE_POLICY.join('; '));
  return new Response(response.body, { status: response.status, headers });
};

/** What people see when a login cannot go on: in words, with the code for whoever develops the client. */
export const loginErrorPage = async (code: string, detail: string): Promise<Response> => {
  const t = await getTranslations('auth.login.problem');
  const known = t.has(`text.${code}`) ? t(`text.${code}`) : t('text.other');
  const page = plainPage({
    lang: await getLocale(),
    title: t('title'),
    text: known,
    detail: t('detail', { code, detail }),
  });
  return new Response(page, {
    status: 400,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  });
};
