import 'server-only';
import { OAuthError } from '../../iam/tokens/schema';

/** oidc-provider takes 56 KiB; nothing that belongs here is larger. */
const MOST_BYTES = 56 * 1024;
const FORM = 'application/x-www-form-urlencoded';

const tooLarge = () => new OAuthError('invalid_request', 'The request is too large.');

/** The text of a body, of which no more is read than may be. */
const boundedText = async (request: Request): Promise<string> => {
  const length = request.headers.get('content-length');
  if (Number(length) > MOST_BYTES) throw tooLarge();
  if (length !== null) return request.text();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

/** The fields of a form body, which is read by this; empty for any other body. @throws OAuthError for one too large or broken off */
export const formOf = async (request: Request): Promise<URLSearchParams> => {
  if (!request.headers.get('content-type')?.toLowerCase().startsWith(FORM)) return new URLSearchParams();
  try {
    return new URLSearchParams(await boundedText(request));
  } catch (error) {
    if (error instanceof OAuthError) throw error;
    throw new OAuthError('invalid_request', 'The request ended before its body was whole.');
  }
};

/** The same request with this form as its body, and changed headers. */
export const withForm = (request: Request, form: URLSearchParams, changed: Record<string, string> = {}) => {
  const body = form.toString();
  const headers = new Headers({ ...Object.fromEntries(request.headers), ...changed });
  headers.set('content-type', FORM);
  // Node's frameworks take a request without a length for one without a body.
  headers.set('content-length', String(Buffer.byteLength(body)));
  headers.delete('transfer-encoding');
  return new Request(request.url, { method: 'POST', headers, body });
};

const decoded = (text: string) => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
};

/** Client id and secret of an `Authorization: Basic` header (RFC 6749, section 2.3.1), or null. */
export const basicOf = (request: Request) => {
  const [, encoded] = /^basic +([A-Za-z0-9+/=_-]+)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
  if (!encoded) return null;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 0) return null;
  return { clientId: decoded(text.slice(0, colon)), clientSecret: decoded(text.slice(colon + 1)) };
};

/** `Authorization: Basic` for a client (RFC 6749, section 2.3.1). */
export const basicHeader = (clientId: string, clientSecret: string) =>
  `Basic ${Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`).toString('base64')}`;
