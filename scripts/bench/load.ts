import { Agent, request } from 'undici';

export type Call = { method: 'GET' | 'PUT' | 'POST'; path: string; body?: unknown };
export type Load = { base: string; headers: Record<string, string>; next: () => Call };
export type Figures = { perSecond: number; p50: number; p99: number; failed: number };

const CONNECTIONS = 10;

const quantile = (sorted: number[], share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Ten connections that ask one thing after another for so many seconds. Latencies in milliseconds. */
export const drive = async ({ base, headers, next }: Load, seconds: number): Promise<Figures> => {
  const dispatcher = new Agent({ connections: CONNECTIONS });
  const latencies: number[] = [];
  let failed = 0;
  const until = performance.now() + seconds * 1000;
  const one = async () => {
    while (performance.now() < until) {
      const { method, path, body } = next();
      const began = performance.now();
      const response = await request(base + path, {
        method,
        dispatcher,
        headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      await response.body.dump();
      if (response.statusCode >= 300) failed += 1;
      latencies.push(performance.now() - began);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
  const took = (performance.now() - began) / 1000;
  await dispatcher.close();
  const sorted = latencies.toSorted((a, b) => a - b);
  return { perSecond: latencies.length / took, p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99), failed };
};

/** A person's session cookie, through the sign-in that browsers use. */
export const signIn = async (base: string, email: string, password: string) => {
  const jar = new Map<string, string>();
  const keep = (response: Response) =>
    response.headers.getSetCookie().forEach((line) => {
      const [pair] = line.split(';');
      const at = pair!.indexOf('=');
      jar.set(pair!.slice(0, at), pair!.slice(at + 1));
    });
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const csrf = await fetch(`${base}/api/auth/csrf`);
  keep(csrf);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const answer = await fetch(`${base}/api/auth/callback/password`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookie(), 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken, email, password, json: 'true' }),
  });
  keep(answer);
  if (![...jar.keys()].some((name) => name.includes('session-token'))) throw new Error(`${email} could not sign in`);
  return cookie();
};
