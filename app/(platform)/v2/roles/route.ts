import { platformRoute } from '@/lib/http/platform-route';
import { listRoles, listRolesSchema } from '@/lib/iam/policies/queries';

export const GET = platformRoute({ query: listRolesSchema }, ({ caller, query }) => listRoles(caller, query));
