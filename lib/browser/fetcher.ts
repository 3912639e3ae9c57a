import type { Problem as ProblemDocument } from '../core/problem';

/** What the console's API says when it refuses. */
export type Problem = Omit<ProblemDocument, 'type'>;

export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

const problemOf = async (response: Response): Promise<Problem> => {
  const body = (await response.json().catch(() => ({}))) as Partial<Problem>;
  return { status: response.status, code: 'internal', title: response.statusText, detail: '', ...body };
};

let speaker: string | null = null;

/** Whose page this is. The server refuses what another person's session sends from it, say after a change of hands in another tab. */
export const speakFor = (userId: string | null) => {
  speaker = userId;
};

const spoken = (): Record<string, string> => (speaker ? { 'X-Person': speaker } : {});

const answered = async <T>(response: Response): Promise<T> => {
  if (!response.ok) throw new ProblemError(await problemOf(response));
  return (response.status === 204 ? undefined : await response.json()) as T;
};

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type ApiRequest = { method: Method; url: string; body?: unknown };

let describing: ((request: ApiRequest) => void) | null = null;

/**
 * What a sender would send, without sending it: the one description of a call, so that what is shown cannot differ
 * from what is done. Null when the sender sends nothing at once.
 */
export const requestOf = (send: () => unknown): ApiRequest | null => {
  const seen: ApiRequest[] = [];
  describing = (request) => seen.push(request);
  try {
    send();
  } finally {
    describing = null;
  }
  return seen[0] ?? null;
};

/**
 * Sends one command or read to the console's API, same origin, JSON both ways.
 * @throws ProblemError with the server's sentence; TypeError when the network is away
 */
export const call = async <T>(
  method: Method,
  url: string,
  body?: unknown,
  { signal }: { signal?: AbortSignal } = {},
): Promise<T> => {
  if (describing) {
    describing({ method, url, body });
    return new Promise<never>(() => undefined);
  }
  const type: Record<string, string> = body === undefined ? {} : { 'Content-Type': 'application/json' };
  return answered(
    await fetch(url, {
      method,
      headers: { ...type, ...spoken() },
      body: JSON.stringify(body),
      credentials: 'same-origin',
      signal,
    }),
  );
};

/**
 * Sends a file as it is, its type in the header.
 * @throws as `call`
 */
export const sendFile = async <T>(url: string, file: Blob): Promise<T> =>
  answered(
    await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': file.type, ...spoken() },
      body: file,
      credentials: 'same-origin',
    }),
  );
