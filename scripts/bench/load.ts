import { Agent, request } from 'undici';

/** A body of URLSearchParams is sent as a form, any other as JSON. */
export type Call = { method: 'GET' | 'PUT' | 'POST'; path: string; body?: unknown };
/** `next` is asked by each connection (0 to CONNECTIONS - 1) once its last call has been answered. */
export type Load = { base: string; headers: Record<string, string>; next: (connection: number) => Call };
/** Calls a second, milliseconds, and how many calls had no 2xx answer, with the first of those. */
export type Figures = { perSecond: number; p50: number; p99: number; failed: number; failure?: string };

export const CONNECTIONS = 10;

const encoded = (body: unknown) =>
  body instanceof URLSearchParams
    ? { type: 'application/x-www-form-urlencoded', text: body.toString() }
    : { type: 'application/json', text: JSON.stringify(body) };

const quantile = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Ten connections that ask one thing after another for so many seconds. */
export const drive = async ({ base, headers, next }: Load, seconds: number): Promise<Figures> => {
  const dispatcher = new Agent({ connections: CONNECTIONS });
  const latencies: number[] = [];
  const failures: string[] = [];
  const began = performance.now();
  const until = began + seconds * 1000;
  const one = async (connection: number) => {
    while (performance.now() < until) {
      const { method, path, body } = next(connection);
      const sent = body === undefined ? undefined : encoded(body);
      const asked = performance.now();
      const { statusCode, body: answer } = await request(base + path, {
        method,
        dispatcher,
        headers: sent ? { ...headers, 'content-type': sent.type } : headers,
        body: sent?.text,
      });
      const text = await answer.text();
      latencies.push(performance.now() - asked);
      if (statusCode < 200 || statusCode >= 300)
        failures.push(`${method} ${path}: ${statusCode} ${text.slice(0, 300)}`);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, (_, connection) => one(connection)));
  const took = (performance.now() - began) / 1000;
  await dispatcher.close();
  const sorted = latencies.toSorted((a, b) => a - b);
  return {
    perSecond: latencies.length / took,
    p50: quantile(sorted, 0.5),
    p99: quantile(sorted, 0.99),
    failed: failures.length,
    failure: failures[0],
  };
};
