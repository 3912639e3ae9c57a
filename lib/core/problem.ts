import { z } from 'zod';

/** RFC 9457, as the console's API refuses: sentences in the caller's language. */
export const problemSchema = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    /** Stable and for programs, beside the sentences for people. */
    code: z.string(),
    detail: z.string(),
    /** What is wrong with the body or the query; `path` is dotted, as in `metrics.0.tiers.1.upTo`. */
    fields: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
    /** What a move still needs; `href` is the page of this console that mends it. */
    requirements: z
      .array(z.strictObject({ id: z.string(), message: z.string(), href: z.string().optional() }))
      .optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problemSchema>;
