/** A request as the reference broker sees it. */
export type Call = {
  method: string;
  /** As sent, percent-encoded, without the query. */
  rawPath: string;
  /** The decoded segments. */
  path: string[];
  query: Record<string, string | undefined>;
  headers: Record<string, string | string[] | undefined>;
  authorized: boolean;
  /** The body's text, and what it says if it is a JSON object. */
  text: string;
  body: Record<string, unknown> | undefined;
};

export type Reply = { status: number; body?: unknown; headers?: Record<string, string>; hang?: boolean };

/** Thrown for a refusal. */
export class Refusal extends Error {
  readonly reply: Reply;

  constructor(status: number, description: string, error?: string) {
    super(description);
    this.reply = { status, body: { description, ...(error && { error }) } };
  }
}

export const GONE: Reply = { status: 410, body: {} };
