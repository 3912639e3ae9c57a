import { z } from 'zod';
import { invalid } from '../../core/errors';
import { accountIdSchema, idSchema } from '../../core/ids';
import { lineSchema } from '../../core/text';
import { BUILT_IN_ROLES } from '../roles';
import { subjectOf } from '../subjects';
import { entityTag, moment } from '../wire/schema';

export const policyParams = z.object({ policyId: idSchema });
export const listPoliciesSchema = z.looseObject({
  account_id: accountIdSchema,
  iam_id: lineSchema(100).optional(),
  type: z.enum(['access', 'authorization']).optional(),
  service_name: lineSchema(100).optional(),
  state: z.enum(['active', 'deleted']).default('active'),
});
export type ListPolicies = z.output<typeof listPoliciesSchema>;

const roleSchema = z.looseObject({ role_id: lineSchema(300) });
const rolesSchema = z.array(roleSchema).min(1).max(20);

const attributeSchema = z.looseObject({
  name: lineSchema(100),
  value: lineSchema(1000),
  operator: z.literal('stringEquals').default('stringEquals'),
});
const attributesSchema = z.looseObject({ attributes: z.array(attributeSchema).min(1).max(20) });

/** `POST` and `PUT /v1/policies`. One subject and one resource, as the published clients send them. */
export const savePolicyV1Schema = z.looseObject({
  type: z.enum(['access', 'authorization']),
  description: lineSchema(300).default(''),
  subjects: z.array(attributesSchema).length(1),
  roles: rolesSchema,
  resources: z.array(attributesSchema).length(1),
});

const attributeV2Schema = z
  .looseObject({
    key: lineSchema(100),
    value: lineSchema(1000),
    operator: z.literal('stringEquals'),
  })
  .transform(({ key, value }) => ({ name: key, value }));
const attributesV2Schema = z.looseObject({ attributes: z.array(attributeV2Schema).min(1).max(20) });

/** `POST` and `PUT /v2/policies`. Rules and patterns (times of day and the like) are refused: nothing here evaluates them. */
export const savePolicyV2Schema = z.looseObject({
  type: z.enum(['access', 'authorization']),
  description: lineSchema(300).default(''),
  control: z.looseObject({ grant: z.looseObject({ roles: rolesSchema }) }),
  subject: attributesV2Schema,
  resource: attributesV2Schema,
  pattern: z.undefined({ error: 'iam.wire.noRules' }).optional(),
  rule: z.undefined({ error: 'iam.wire.noRules' }).optional(),
});

/** A policy in this platform's own words. */
export type PolicyInput = {
  type: 'access' | 'authorization';
  description: string;
  iamId: string;
  accountId: string;
  serviceName: string | null;
  instanceId: string | null;
  roles: string[];
};

type Attribute = { name: string; value: string };

const RESOURCE_ATTRIBUTES = ['accountId', 'serviceName', 'serviceInstance'];
const refuse = (path: string, key: string, values?: Record<string, string>) =>
  invalid([{ path, message: { key: `iam.wire.${key}`, ...(values && { values }) } }]);

/** `crn:v1:bluemix:public:iam::::role:Viewer` or `…::::serviceRole:Manager`; a custom role has its service in the CRN. */
const roleName = ({ role_id: crn }: { role_id: string }) => {
  const [, name] =
    /^crn:v1:[^:]*:[^:]*:[^:]*:[^:]*:[^:]*:[^:]*:(?:role|serviceRole|customRole):([A-Za-z][A-Za-z0-9]{0,29})$/.exec(
      crn,
    ) ?? [];
  if (!name) throw refuse('roles', 'role', { role: crn });
  return name;
};

type Parts = {
  type: PolicyInput['type'];
  description: string;
  roles: { role_id: string }[];
  subject: Attribute[];
  resource: Attribute[];
};

/** Both versions say the same; an attribute that nothing here understands is refused, because it would narrow what is given. */
const policyOf = ({ type, description, roles, subject, resource }: Parts): PolicyInput => {
  const strange = resource.find(({ name }) => !RESOURCE_ATTRIBUTES.includes(name));
  if (strange) throw refuse('resource', 'attribute', { name: strange.name });
  const value = (name: string) => resource.find((attribute) => attribute.name === name)?.value;
  const iamId = subject.find(({ name }) => name === 'iam_id' || name === 'id')?.value;
  const other = subject.find(({ name }) => name !== 'iam_id' && name !== 'id');
  if (!iamId || other || !subjectOf(iamId)) throw refuse('subject', 'subject');
  const accountId = accountIdSchema.safeParse(value('accountId')).data;
  if (!accountId) throw refuse('resource', 'account');
  return {
    type,
    description,
    iamId,
    accountId,
    serviceName: value('serviceName') ?? null,
    instanceId: value('serviceInstance') ?? null,
    roles: [...new Set(roles.map(roleName))],
  };
};

export const policyOfV1 = ({
  type,
  description,
  roles,
  subjects,
  resources,
}: z.output<typeof savePolicyV1Schema>) =>
  policyOf({
    type,
    description,
    roles,
    subject: subjects[0]!.attributes,
    resource: resources[0]!.attributes,
  });

export const policyOfV2 = ({
  type,
  description,
  control,
  subject,
  resource,
}: z.output<typeof savePolicyV2Schema>) =>
  policyOf({
    type,
    description,
    roles: control.grant.roles,
    subject: subject.attributes,
    resource: resource.attributes,
  });

type Row = PolicyInput & {
  id: string;
  type: string;
  state: string;
  version: number;
  createdBy: string;
  modifiedBy: string;
  createdAt: Date;
  modifiedAt: Date;
};

const kindOf = (role: string) => {
  const builtIn = BUILT_IN_ROLES.find(({ id }) => id === role);
  if (!builtIn) return 'customRole';
  return builtIn.kind === 'platform' ? 'role' : 'serviceRole';
};

/** A role as policies name it. */
export const roleCrn = (role: string, serviceName = '') =>
  kindOf(role) === 'customRole'
    ? `crn:v1:bluemix:public:${serviceName || 'iam'}::::customRole:${role}`
    : `crn:v1:bluemix:public:iam::::${kindOf(role)}:${role}`;

const attributesOf = ({ accountId, serviceName, instanceId }: Row): Attribute[] => [
  { name: 'accountId', value: accountId },
  ...(serviceName ? [{ name: 'serviceName', value: serviceName }] : []),
  ...(instanceId ? [{ name: 'serviceInstance', value: instanceId }] : []),
];

const common = (row: Row) => ({
  id: row.id,
  type: row.type,
  description: row.description,
  state: row.state,
  created_at: moment(row.createdAt),
  created_by_id: row.createdBy,
  last_modified_at: moment(row.modifiedAt),
  last_modified_by_id: row.modifiedBy,
});

const rolesOf = (row: Row) => row.roles.map((role) => ({ role_id: roleCrn(role, row.serviceName ?? '') }));
const keyed = ({ name, value }: Attribute) => ({ key: name, value, operator: 'stringEquals' });

/** How a version of the interface says a policy. */
export type PolicyDto = (row: Row) => object;

export const policyV1: PolicyDto = (row) => ({
  ...common(row),
  subjects: [{ attributes: [{ name: 'iam_id', value: row.iamId }] }],
  roles: rolesOf(row),
  resources: [
    { attributes: attributesOf(row).map((attribute) => ({ ...attribute, operator: 'stringEquals' })) },
  ],
});

export const policyV2: PolicyDto = (row) => ({
  ...common(row),
  control: { grant: { roles: rolesOf(row) } },
  subject: { attributes: [keyed({ name: 'iam_id', value: row.iamId })] },
  resource: { attributes: attributesOf(row).map(keyed) },
});

/** The tag for `If-Match`, in the header `ETag`. */
export const policyTag = ({ version }: Row) => entityTag(version);
export type PolicyRow = Row;
