import type { Question } from '@/lib/iam/authz/schema';

/** What fill.ts hands over. */
export type FilledIdentity = {
  /** Plain values of some of the stored API keys, spread over all of them. */
  keys: string[];
  /** A service's own API key, and one question about each of many people. */
  service: { apiKey: string; questions: Question[] };
  /** PostgreSQL's plan of the read of a key, a line each. */
  plan: string[];
};
