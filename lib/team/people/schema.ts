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
export type PasswordLink = { userId: string; url: string };
