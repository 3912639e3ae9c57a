import { toNestErrors } from '@hookform/resolvers';
import type { FieldErrors, FieldValues, Resolver } from 'react-hook-form';
import type { z } from 'zod';
import { afterPaint } from '@/lib/browser/after-paint';
import type { Message } from '@/lib/core/errors';
import { fieldIssues } from '@/lib/core/issues';

/**
 * react-hook-form's resolver over the server's own schema, speaking the reader's language. A large document takes a
 * while, so the field that is left or entered is shown first.
 */
export const schemaResolver =
  <V extends FieldValues>(schema: z.ZodType, say: (message: Message) => string): Resolver<V> =>
  async (values, _context, options) => {
    await new Promise<void>(afterPaint);
    const result = schema.safeParse(values);
    if (result.success) return { values: result.data as V, errors: {} };
    const errors: FieldErrors = {};
    for (const { path, message } of fieldIssues(result.error)) {
      (errors as Record<string, unknown>)[path || 'root'] ??= { type: 'schema', message: say(message) };
    }
    return { values: {}, errors: toNestErrors<V>(errors as FieldErrors<V>, options) };
  };
