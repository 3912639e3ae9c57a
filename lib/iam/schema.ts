import { z } from 'zod';
import { idSchema, versionSchema } from '../core/ids';
import { messageSchema } from '../core/message';
import { lineSchema } from '../core/text';
import { checkAccess } from './access-rules';
import { credentialSchema, issuedSecretSchema } from './credentials/schema';
import { redirectUriFault } from './redirect-uri';
import { useSchema } from './usage/schema';

export { userIamId } from './subjects';

export { BUILT_IN_ROLES, DASHBOARD_VIEW, initialActions, roleIdFor } from './roles';

export const offeringParams = z.object({ offeringId: idSchema });

export const MAX_REDIRECT_URIS = 10;

/** Kept and compared character by character. */
export const redirectUriSchema = z
  .string()
  .max(2000)
  .superRefine((uri, ctx) => {
    const fault = redirectUriFault(uri);
    if (fault)
      ctx.addIssue({
        code: 'custom',
        message: uri === '' ? 'validation.required' : `iam.redirectUri.${fault}`,
      });
  });

/** A public client is an application on people's devices, which can keep no secret: it has to use PKCE (RFC 7636). */
export const CLIENT_TYPES = ['confidential', 'public'] as const;

export const saveRedirectUrisSchema = z.strictObject({
  version: versionSchema,
  /** Stays as it is where it is left out. */
  clientType: z.enum(CLIENT_TYPES).optional(),
  redirectUris: z
    .array(redirectUriSchema)
    .max(MAX_REDIRECT_URIS)
    .superRefine((uris, ctx) =>
      uris.forEach((uri, index) => {
        if (uri && uris.indexOf(uri) < index) {
          ctx.addIssue({ code: 'custom', path: [index], message: 'iam.redirectUri.repeated' });
        }
      }),
    ),
});
export type SaveRedirectUris = z.infer<typeof saveRedirectUrisSchema>;

/** A role of the service's own; its id never changes, because actions name it. */
export const customRoleSchema = z.strictObject({
  id: z.string().regex(/^[A-Z][A-Za-z0-9]{0,29}$/, 'iam.role.id'),
  displayName: lineSchema(50).refine((text) => text.trim() !== '', 'validation.required'),
  description: lineSchema(250),
});
export type CustomRole = z.infer<typeof customRoleSchema>;

/** `id` is `<resource>.<verb>`: the service name comes before it when the action is read (see `actionName`). */
export const actionSchema = z.strictObject({
  id: z
    .string()
    .max(100)
    .regex(/^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/, 'iam.action.id'),
  description: lineSchema(250),
  roles: z.array(z.string().max(30)).min(1, 'iam.action.noRole').max(50),
});
export type Action = z.infer<typeof actionSchema>;

export const saveAccessSchema = z
  .strictObject({
    version: versionSchema,
    roles: z.array(customRoleSchema).max(20),
    actions: z.array(actionSchema).max(100),
  })
  .superRefine(checkAccess);
export type SaveAccess = z.infer<typeof saveAccessSchema>;

/** What the service ID may do. The service is named by its GUID, which never changes as its name may in a draft. */
export const servicePolicySchema = z.object({
  type: z.literal('access'),
  iamId: z.string(),
  role: z.literal('Operator'),
  resource: z.object({ serviceId: idSchema }),
});
export type ServicePolicy = z.infer<typeof servicePolicySchema>;

/** The IAM of one service, without secrets. Times are ISO 8601, UTC. */
export const iamDtoSchema = z
  .strictObject({
    serviceIdId: z.string(),
    iamId: z.string(),
    clientId: z.string(),
    clientType: z.enum(CLIENT_TYPES),
    serviceName: z.string().nullable(),
    policy: servicePolicySchema,
    redirectUris: z.array(z.string()),
    roles: z.array(customRoleSchema),
    actions: z.array(actionSchema),
    apiKeys: z.array(credentialSchema),
    clientSecrets: z.array(credentialSchema),
    version: versionSchema,
    enabledAt: z.iso.datetime(),
  })
  .meta({ id: 'Iam' });
export type Iam = z.infer<typeof iamDtoSchema>;

/** The answer to every command that creates secrets. */
export const issuedSchema = z.strictObject({ iam: iamDtoSchema, secrets: z.array(issuedSecretSchema) });
export type Issued = z.infer<typeof issuedSchema>;

/** What IAM has seen of the provider's software: the first time of each, and the uses of the last thirty days. */
export const seenSchema = z.strictObject({
  firstLoginAt: z.iso.datetime().nullable(),
  firstApiKeyAt: z.iso.datetime().nullable(),
  firstAuthzAt: z.iso.datetime().nullable(),
  uses: z.array(useSchema),
  /** Where the test of the login returns to. */
  testRedirectUri: z.string(),
  /** An instance of the provider's own account, for a first question to /v2/authz. */
  sampleCrn: z.string(),
});
export type Seen = z.infer<typeof seenSchema>;

/**
 * What the Access page shows. `refusals` say why this actor may not do things now: `enable` IAM, `define` roles,
 * actions and redirect URIs, or `manage` keys and secrets (which stay manageable on a public offering).
 */
export const accessDetailSchema = z.strictObject({
  offering: z.strictObject({
    id: idSchema,
    name: z.string(),
    type: z.string().nullable(),
    serviceName: z.string().nullable(),
    visibility: z.string(),
  }),
  iam: iamDtoSchema.nullable(),
  seen: seenSchema.nullable(),
  refusals: z.strictObject({
    manage: messageSchema.nullable(),
    define: messageSchema.nullable(),
    enable: messageSchema.nullable(),
  }),
});
export type AccessDetail = z.infer<typeof accessDetailSchema>;
