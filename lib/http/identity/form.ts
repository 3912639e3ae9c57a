import 'server-only';

/** oidc-provider takes 56 KiB; nothing that belongs here is larger. */
const MOST_BYTES = 56 * 1024;
const FORM = 'application/x-www-form-urlencoded';

/** The fields of a form body, which is read by this; empty for any other body. Null when it is too large. */
export const formOf = async (request: Request): Promise<URLSearchParams | null> => {
  if (!request.headers.get('content-type')?.toLowerCase().startsWith(FORM)) return new URLSearchParams();
  const text = await request.text();
  return text.length > MOST_BYTES ? null : new URLSearchParams(text);
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
