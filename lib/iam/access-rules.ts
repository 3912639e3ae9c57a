import type { z } from 'zod';
import { BUILT_IN_ROLES, DASHBOARD_VIEW } from './roles';

type Access = { roles: { id: string }[]; actions: { id: string; roles: string[] }[] };

const repeated = (values: string[]) =>
  values.flatMap((value, index) => (value && values.indexOf(value) < index ? [index] : []));

/** What holds across roles and actions: unique ids, only roles that exist, dashboard.view always there. */
export const checkAccess = ({ roles, actions }: Access, ctx: z.RefinementCtx) => {
  const refuse = (path: (string | number)[], message: string) =>
    ctx.addIssue({ code: 'custom', path, message });
  const builtIn = BUILT_IN_ROLES.map(({ id }) => id.toLowerCase());
  const own = roles.map(({ id }) => id.toLowerCase());
  own.forEach((id, index) => {
    if (builtIn.includes(id)) refuse(['roles', index, 'id'], 'iam.role.builtIn');
  });
  for (const index of repeated(own)) refuse(['roles', index, 'id'], 'iam.role.repeated');
  for (const index of repeated(actions.map(({ id }) => id)))
    refuse(['actions', index, 'id'], 'iam.action.repeated');
  const known = new Set<string>([...BUILT_IN_ROLES, ...roles].map(({ id }) => id));
  actions.forEach((action, index) => {
    if (action.roles.some((role) => !known.has(role)))
      refuse(['actions', index, 'roles'], 'iam.action.unknownRole');
  });
  if (!actions.some(({ id }) => id === DASHBOARD_VIEW)) refuse(['actions'], 'iam.action.dashboardView');
};
