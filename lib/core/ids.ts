import { z } from 'zod';

/** A row's id, also the GUID that brokers and catalogs see. */
export const idSchema = z.uuid();

/** The optimistic lock that every edited document carries: the number the editor saw when the form was opened. */
export const versionSchema = z.int().min(0);

/** A platform account: 32 lower-case hexadecimal digits, as in the `a/<account>` part of a CRN. */
export const accountIdSchema = z.string().regex(/^[0-9a-f]{32}$/, 'validation.format.account');
