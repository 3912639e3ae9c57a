import { parseCrn } from '../../core/crn';
import { PLATFORM_SERVICES } from '../platform-services';
import { scopeAllows } from '../tokens/claims';
import { questionSchema, type Decision, type DecisionReason } from './schema';

/** A question with the resource taken apart. */
export type Asked = {
  iamId: string;
  scope: string | null;
  action: string;
  serviceName: string;
  accountId: string;
  instanceId: string;
};

/** The question, or null for what is none. An instance may be named by its GUID or by its CRN. */
export const askedOf = (input: unknown): Asked | null => {
  const { data } = questionSchema.safeParse(input);
  const { id: iamId, scope = null } = data?.subject.attributes ?? {};
  if (!data || !iamId) return null;
  const { crn, attributes } = data.resource;
  const named = crn === undefined ? null : parseCrn(crn);
  if (crn !== undefined && !named) return null;
  const instance = attributes?.serviceInstance ?? '';
  const serviceName = named?.serviceName ?? attributes?.serviceName;
  const accountId = named?.accountId ?? attributes?.accountId;
  if (!serviceName || accountId === undefined) return null;
  const instanceId = named?.instanceId ?? parseCrn(instance)?.instanceId ?? instance;
  return { iamId, scope, action: data.action, serviceName, accountId, instanceId };
};

export type Grant = { serviceName: string | null; instanceId: string | null; roles: readonly string[] };

/** What is known of everything that the questions of one call speak of. */
export type Knowledge = {
  /** By service name: its actions, without the name before them, and who its service ID is. */
  services: Map<string, { actions: Map<string, readonly string[]>; iamId: string | null }>;
  /** By account: whether it is suspended. */
  accounts: Map<string, { suspended: boolean }>;
  /** The instances that exist (`instanceKey`), and the one by which each service is tried before it has any. */
  instances: Set<string>;
  /** By `iam_id`: whether it may still act. */
  subjects: Map<string, { disabled: boolean }>;
  /** By `<iam_id> <account>`: what belonging to the account and the policies in it give. */
  grants: Map<string, Grant[]>;
};

export const grantKey = (iamId: string, accountId: string) => `${iamId} ${accountId}`;

type Instance = Pick<Asked, 'serviceName' | 'accountId' | 'instanceId'>;
export const instanceKey = ({ serviceName, accountId, instanceId }: Instance) =>
  `${serviceName} ${accountId} ${instanceId}`;

/** The platform's own services have no instances; a question may also be about a whole service. */
const isUnknownInstance = (asked: Asked, { services, instances }: Knowledge) =>
  services.has(asked.serviceName) && asked.instanceId !== '' && !instances.has(instanceKey(asked));

const covers = ({ serviceName, instanceId }: Grant, asked: Asked) =>
  (serviceName === null || serviceName === asked.serviceName) &&
  (instanceId === null || instanceId === asked.instanceId);

/** The roles that the subject has on the resource. */
export const rolesOn = (asked: Asked, { grants }: Knowledge): string[] => [
  ...new Set(
    (grants.get(grantKey(asked.iamId, asked.accountId)) ?? [])
      .filter((grant) => covers(grant, asked))
      .flatMap(({ roles }) => roles),
  ),
];

const rolesFor = ({ action, serviceName }: Asked, { services }: Knowledge): readonly string[] | undefined => {
  const own = `${serviceName}.`;
  if (!action.startsWith(own)) return undefined;
  const name = action.slice(own.length);
  return services.get(serviceName)?.actions.get(name) ?? PLATFORM_SERVICES.get(serviceName)?.get(name);
};

const deny = (reason: DecisionReason): Decision => ({ permitted: false, reason });

/**
 * Whether the subject may do the action on the resource: denied unless something gives a role that maps to the action.
 * A token's scope only ever takes away (domain §14).
 */
export const decide = (asked: Asked | null, known: Knowledge): Decision => {
  if (!asked) return deny('malformed');
  const subject = known.subjects.get(asked.iamId);
  if (!subject) return deny('unknownSubject');
  if (subject.disabled) return deny('disabledSubject');
  const service = known.services.get(asked.serviceName);
  const account = known.accounts.get(asked.accountId);
  if (!account || (!service && !PLATFORM_SERVICES.has(asked.serviceName))) return deny('unknownResource');
  if (account.suspended) return deny('suspendedAccount');
  if (isUnknownInstance(asked, known)) return deny('unknownResource');
  if (asked.scope !== null && !scopeAllows(asked.scope, asked.serviceName)) return deny('outsideScope');
  const needed = rolesFor(asked, known);
  if (!needed) return deny('unknownAction');
  // Enabling IAM gave the service ID the role of operator on its own service, in whatever account it is used.
  const own = service?.iamId === asked.iamId && needed.includes('Operator');
  if (own) return { permitted: true, reason: 'ownServiceId' };
  const held = rolesOn(asked, known);
  return needed.some((role) => held.includes(role)) ? { permitted: true, reason: 'role' } : deny('noRole');
};
