import { z } from 'zod';

const causeSchema = z.object({
  kind: z.string(),
  originalCode: z.string().optional(),
  originalMessage: z.string().optional(),
  constraint: z.object({ index: z.string().optional() }).optional(),
});
type Cause = z.infer<typeof causeSchema>;

// Prisma's own errors carry the adapter's in `meta`; an error at commit is the adapter's itself.
const wrappedSchema = z.union([
  z.object({ meta: z.object({ driverAdapterError: z.object({ cause: causeSchema }) }) }),
  z.object({ cause: causeSchema }),
]);

// The driver's own, of a statement that went past Prisma: both drivers pass on what PostgreSQL says.
const driverSchema = z.object({ code: z.string(), severity: z.string(), constraint: z.string().optional() });
const KINDS: Record<string, string> = { '23505': 'UniqueConstraintViolation' };

const causeOf = (error: unknown): Cause | undefined => {
  const { data } = wrappedSchema.safeParse(error);
  if (data) return 'meta' in data ? data.meta.driverAdapterError.cause : data.cause;
  const { data: driver } = driverSchema.safeParse(error);
  if (!driver) return undefined;
  const { code, constraint } = driver;
  return { kind: KINDS[code] ?? 'postgres', originalCode: code, constraint: { index: constraint } };
};

// PostgreSQL's adapter names the index, PGlite's only quotes it in the message.
const constraintOf = (cause: Cause) =>
  cause.constraint?.index ?? /"([^"]+)"$/.exec(cause.originalMessage ?? '')?.[1];

/**
 * Whether the error says that a unique value is taken already. With `field`, only when the column `field` belongs
 * to the violated constraint, as Prisma names those (`Offering_serviceName_key`); a constraint's full name, such
 * as `Account_pkey`, does as well. Covers models and raw SQL, PostgreSQL and PGlite.
 */
export const isUniqueViolation = (error: unknown, field?: string): boolean => {
  const cause = causeOf(error);
  if (cause?.kind !== 'UniqueConstraintViolation') return false;
  if (field === undefined) return true;
  const constraint = constraintOf(cause) ?? '';
  return constraint === field || constraint.split('_').slice(1, -1).includes(field);
};

/** Whether PostgreSQL gave up on a transaction because of others: a serialization failure (40001) or a deadlock (40P01). */
export const isWriteConflict = (error: unknown): boolean => {
  const cause = causeOf(error);
  return cause?.kind === 'TransactionWriteConflict' || ['40001', '40P01'].includes(cause?.originalCode ?? '');
};
