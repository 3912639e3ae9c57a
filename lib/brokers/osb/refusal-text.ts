import type { BrokerAccess } from './client';

const MAX_LENGTH = 300;

function described(bodyText: string): string {
  try {
    const body: unknown = JSON.parse(bodyText);
    const named = typeof body === 'object' && body !== null && 'description' in body;
    return named && typeof body.description === 'string' ? body.description.trim() : '';
  } catch {
    return '';
  }
}

/** The `description` of a broker's error body, or ''. The broker's secret is struck out should it be repeated. */
export function refusalText(
  bodyText: string,
  { username = '', secret }: Pick<BrokerAccess, 'username' | 'secret'>,
) {
  const secrets = [secret, Buffer.from(`${username}:${secret}`).toString('base64')].filter(Boolean);
  const safe = secrets.reduce((text, hidden) => text.replaceAll(hidden, '•••'), described(bodyText));
  return safe.slice(0, MAX_LENGTH);
}
