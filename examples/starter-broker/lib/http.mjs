// HTTP plumbing: routes, Basic authentication, JSON bodies and errors. It knows nothing about brokers.
import { createHash, timingSafeEqual } from 'node:crypto';

const MAX_BODY_BYTES = 256 * 1024;
const MAX_DEPTH = 100;

/**
 * Throw this to refuse a request. The platform shows the description to its user, so write a sentence; `error` is the
 * code that the specification gives to a few refusals.
 */
export class HttpError extends Error {
  constructor(status, description, { error, headers = {} } = {}) {
    super(description);
    this.status = status;
    this.headers = headers;
    this.json = { error, description };
  }
}

/** What may be told of a failure. Anything but a refusal goes to the log, in full, and nowhere else. */
export function refusalFor(failure) {
  if (failure instanceof HttpError) return failure;
  console.error(failure);
  return new HttpError(500, 'The service broker failed. Its log says why.');
}

/**
 * A route is { method, path, open, handle }. `:name` in the path stands for one segment; `open` needs no password.
 * handle({ params, query, headers, body, response }) returns { status, json } or { status, html }.
 */
export function requestListener(routes, { username, password }) {
  const table = routes.map((route) => ({ ...route, pattern: route.path.slice(1).split('/') }));
  const secret = digest(`${username}:${password}`);

  return async (request, response) => {
    const [path, ...search] = request.url.split('?');
    response.on('finish', () => console.log(`${request.method} ${path} ${response.statusCode}`));
    try {
      send(response, await answer(request, response, path, search.join('?')));
    } catch (error) {
      send(response, refusalFor(error));
    }
  };

  async function answer(request, response, path, search) {
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const segments = decodePath(path);
    const matches = table
      .map((route) => ({ ...route, params: capture(route.pattern, segments) }))
      .filter(({ params }) => params);
    const route = matches.find((match) => match.method === method);

    // Authentication comes before anything else is judged or read. Only routes that say so are open.
    const isBrokerPath = ['v2', 'bluemix_v1'].includes(segments[0]);
    if (!route?.open && isBrokerPath) authenticate(request.headers.authorization, secret);
    if (matches.length === 0) throw new HttpError(404, 'There is nothing at this address.');
    if (!route) {
      const allow = matches.map((match) => match.method).join(', ');
      throw new HttpError(405, `${request.method} is not possible here.`, { headers: { allow } });
    }

    const body = method === 'PUT' || method === 'PATCH' ? await readJsonObject(request) : undefined;
    const query = Object.fromEntries(new URLSearchParams(search));
    return route.handle({ params: route.params, query, headers: request.headers, body, response });
  }
}

/** Splits before it decodes, so that an encoded slash (%2F or %2f) stays inside its segment: ids are encoded CRNs. */
function decodePath(path) {
  try {
    return path.slice(1).split('/').map(decodeURIComponent);
  } catch {
    throw new HttpError(400, 'The address is not correctly percent-encoded.');
  }
}

function capture(pattern, segments) {
  if (pattern.length !== segments.length) return undefined;
  const params = {};
  for (const [index, part] of pattern.entries()) {
    if (part.startsWith(':') && segments[index] !== '') params[part.slice(1)] = segments[index];
    else if (part !== segments[index]) return undefined;
  }
  return params;
}

const digest = (text) => createHash('sha256').update(text).digest();

/** Compares digests, which have equal length, so that the time taken tells nothing about the password. */
function authenticate(header = '', secret) {
  const [, encoded = ''] = /^basic +(\S+)$/i.exec(header) ?? [];
  if (timingSafeEqual(digest(Buffer.from(encoded, 'base64')), secret)) return;
  const headers = { 'www-authenticate': 'Basic realm="service broker", charset="UTF-8"' };
  throw new HttpError(401, 'The user name or password is missing or wrong.', { headers });
}

async function readJsonObject(request) {
  const chunks = [];
  let size = 0;
  // An oversized body is read to its end but not kept: closing early would cost the sender our answer.
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  if (size > MAX_BODY_BYTES) throw new HttpError(413, 'The request body is larger than 256 kB.');
  let body;
  try {
    body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new HttpError(400, 'The request body is not valid JSON.');
  }
  if (!isObject(body)) throw new HttpError(400, 'The request body is not a JSON object.');
  if (isDeeper(body, MAX_DEPTH))
    throw new HttpError(400, `The request body is nested more than ${MAX_DEPTH} levels deep.`);
  return body;
}

/** What is nested thousands of levels deep can be parsed, but neither compared nor written again. */
const isDeeper = (value, levels) =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1)));

export const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

function send(response, answer) {
  // Whoever asked may have gone while we worked.
  if (response.destroyed || response.writableEnded) return;
  const { status, headers = {}, json, html } = answer;
  const type = html === undefined ? 'application/json' : 'text/html; charset=utf-8';
  const content = html ?? (json === undefined ? undefined : JSON.stringify(json));
  const always = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
  response.writeHead(status, { ...always, ...(content && { 'content-type': type }), ...headers });
  response.end(content);
}
