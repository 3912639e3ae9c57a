import 'server-only';
import { z } from 'zod';
import { lineSchema } from '../../core/text';
import { accountIdSchema } from '../../core/ids';
import { db } from '../../db/client';
import type { Caller } from '../callers/schema';
import { BUILT_IN_ROLES } from '../roles';
import { roleCrn } from './schema';

export const listRolesSchema = z.looseObject({
  account_id: accountIdSchema.optional(),
  service_name: lineSchema(100).optional(),
});

const dto = ({ id, displayName }: { id: string; displayName: string }, serviceName = '') => ({
  crn: roleCrn(id, serviceName),
  display_name: displayName,
  name: id,
});

/**
 * `GET /v2/roles`: the roles that every service has, and those of the service that is named, where it is released or the
 * caller's own account's.
 */
export const listRoles = async (
  caller: Caller,
  { service_name: serviceName }: z.output<typeof listRolesSchema>,
) => {
  const of = (kind: 'platform' | 'service') =>
    BUILT_IN_ROLES.filter((role) => role.kind === kind).map(({ id }) => dto({ id, displayName: id }));
  const registration = serviceName
    ? await db.iamRegistration.findFirst({
        where: {
          offering: { serviceName },
          OR: [
            { offering: { visibility: { notIn: ['draft', 'limited'] } } },
            { serviceId: { accountId: caller.accountId ?? '' } },
          ],
        },
        select: { roles: true },
      })
    : null;
  const custom = (registration?.roles ?? []) as { id: string; displayName: string }[];
  return {
    custom_roles: custom.map((role) => dto(role, serviceName)),
    service_roles: of('service'),
    system_roles: of('platform'),
  };
};
