import 'server-only';
import type { AuditActor } from '../../audit/service';
import { forbidden } from '../../core/errors';
import { knowledgeFor } from '../authz/knowledge';
import { decide } from '../authz/policy';
import type { Caller } from './schema';

/** A caller as the audit log names it. */
export const auditActor = ({ userId, name, address, requestId }: Caller): AuditActor => ({
  userId,
  name,
  address,
  requestId,
});

type Permission = {
  serviceName: 'iam-identity' | 'iam-access-management';
  /** The action, without the service's name before it. */
  need: string;
  accountId: string;
};

/** Whether the caller may do this in the account. Only the account that its token is for is open to it. */
export const isPermitted = async (
  caller: Caller,
  { serviceName, need, accountId }: Permission,
): Promise<boolean> => {
  if (caller.accountId !== accountId) return false;
  const { iamId, scope } = caller;
  const asked = { iamId, scope, action: `${serviceName}.${need}`, serviceName, accountId, instanceId: '' };
  return decide(asked, await knowledgeFor([asked])).permitted;
};

/** @throws forbidden naming the action that a policy would have to give */
export const assertPermitted = async (caller: Caller, permission: Permission): Promise<void> => {
  if (await isPermitted(caller, permission)) return;
  throw forbidden({
    key: 'iam.caller.forbidden',
    values: { action: `${permission.serviceName}.${permission.need}`, account: permission.accountId },
  });
};
