import { z } from 'zod';
import type { Message } from '../core/errors';
import { idSchema, versionSchema } from '../core/ids';
import { lineSchema } from '../core/text';
import { checkAccess } from './access-rules';
import type { Credential } from './credentials/schema';
import { redirectUriFault } from './redirect-uri';

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

export const saveRedirectUrisSchema = z.strictObject({
  version: versionSchema,
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
export type Iam = {
  serviceIdId: string;
  iamId: string;
  clientId: string;
  serviceName: string | null;
  policy: ServicePolicy;
  redirectUris: string[];
  roles: CustomRole[];
  actions: Action[];
  apiKeys: Credential[];
  clientSecrets: Credential[];
  version: number;
  enabledAt: string;
};

/**
 * What the Access page shows. `refusals` say why this actor may not do things now: `enable` IAM, `define` roles,
 * actions and redirect URIs, or `manage` keys and secrets (which stay manageable on a public offering).
 */
export type AccessDetail = {
  offering: { id: string; name: string; type: string | null; serviceName: string | null; visibility: string };
  iam: Iam | null;
  refusals: { manage: Message | null; define: Message | null; enable: Message | null };
};
