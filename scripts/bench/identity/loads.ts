import { z } from 'zod';
import { API_KEY_GRANT } from '@/lib/iam/tokens/schema';
import type { Load } from '../load';
import type { FilledIdentity } from './filled';

/** What the program alone knows as its one client: it takes the grant from clients only. */
export const CLIENT = { id: 'benchmark', secret: 'only-for-the-benchmarks-of-this-tree' };

const grant = (apikey: string) => new URLSearchParams({ grant_type: API_KEY_GRANT, apikey });

/** Tokens for each of the known keys in turn. */
const tokens = (url: string, { keys }: FilledIdentity, headers: Record<string, string>): Load => {
  let turn = 0;
  const next = () => ({ method: 'POST', path: '/token', body: grant(keys[turn++ % keys.length]!) }) as const;
  return { base: url, headers, next };
};

export const ourTokens = (base: string, filled: FilledIdentity) => tokens(`${base}/identity`, filled, {});

export const theirTokens = (base: string, filled: FilledIdentity) => {
  const authorization = `Basic ${Buffer.from(`${CLIENT.id}:${CLIENT.secret}`).toString('base64')}`;
  return tokens(base, filled, { authorization });
};

const granted = z.object({ access_token: z.string() });
const answers = z.object({
  responses: z.array(z.object({ authorizationDecision: z.object({ permitted: z.literal(true) }) })),
});

/** Questions of the service's own software about so many people in one call; all of them are permitted. */
export const questionsLoad = async (
  base: string,
  { service: { apiKey, questions } }: FilledIdentity,
  count: number,
): Promise<Load> => {
  const token = await fetch(`${base}/identity/token`, { method: 'POST', body: grant(apiKey) });
  const headers = { authorization: `Bearer ${granted.parse(await token.json()).access_token}` };
  const body = questions.slice(0, count);
  const first = await fetch(`${base}/v2/authz`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  answers.parse(await first.json());
  return { base, headers, next: () => ({ method: 'POST', path: '/v2/authz', body }) };
};
