import { z } from 'zod';

/** Headers beside the platform's own that a broker wants, as they are stored: by name. */
export const headersOf = (stored: unknown): Record<string, string> =>
  z.record(z.string(), z.string()).catch({}).parse(stored);
