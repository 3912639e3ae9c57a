import { z } from 'zod';
import { emailAddressSchema, personNameSchema } from '../../auth/schema';
import { PLATFORM_ROLES, PROVIDER_ROLES } from '../../auth/permissions';
import { idSchema } from '../../core/ids';
import { lineSchema } from '../../core/text';

const membershipSchema = z.strictObject({ providerId: idSchema, role: z.enum(PROVIDER_ROLES) });

const uniqueProviders = (memberships: { providerId: string }[]) =>
  new Set(memberships.map((one) => one.providerId)).size === memberships.length;

const rolesShape = {
  platformRoles: z.array(z.enum(PLATFORM_ROLES)).max(PLATFORM_ROLES.length),
  memberships: z.array(membershipSchema).max(50).refine(uniqueProviders, 'people.providerTwice'),
};

export const personParams = z.object({ userId: idSchema });

export const addPersonSchema = z.strictObject({
  name: personNameSchema,
  email: emailAddressSchema,
  ...rolesShape,
});

/** The whole of a person's roles, and whether they may sign in. */
export const changePersonSchema = z.strictObject({ ...rolesShape, disabled: z.boolean() });

export const createProviderSchema = z.strictObject({
  name: lineSchema(100).refine((text) => text.trim() !== '', 'validation.required'),
});

export type AddPerson = z.input<typeof addPersonSchema>;
export type ChangePerson = z.input<typeof changePersonSchema>;
export type CreateProvider = z.input<typeof createProviderSchema>;

/** The answer of the two commands that make a link: shown once. */
export const passwordLinkSchema = z.strictObject({ userId: idSchema, url: z.string() });
export type PasswordLink = z.infer<typeof passwordLinkSchema>;

/** Somebody who may sign in, with their roles. */
export const personRowSchema = z
  .strictObject({
    id: idSchema,
    name: z.string(),
    email: z.string(),
    platformRoles: z.array(z.enum(PLATFORM_ROLES)),
    disabled: z.boolean(),
    twoFactor: z.boolean(),
    memberships: z.array(membershipSchema.extend({ providerName: z.string() })),
  })
  .meta({ id: 'Person' });
export type PersonRow = z.infer<typeof personRowSchema>;

export const providerRowSchema = z
  .strictObject({ id: idSchema, name: z.string(), accountId: z.string() })
  .meta({ id: 'Provider' });
export const createdProviderSchema = z.strictObject({ id: idSchema });
