/** The roles that every service has; custom ones come beside them. Their names are the same in all languages. */
export const BUILT_IN_ROLES = [
  { id: 'Viewer', kind: 'platform' },
  { id: 'Operator', kind: 'platform' },
  { id: 'Editor', kind: 'platform' },
  { id: 'Administrator', kind: 'platform' },
  { id: 'Reader', kind: 'service' },
  { id: 'Writer', kind: 'service' },
  { id: 'Manager', kind: 'service' },
] as const;

/** The action that opens the service's dashboard; it always exists. */
export const DASHBOARD_VIEW = 'dashboard.view';

/** The actions of a service whose IAM was just enabled: platform roles may open the dashboard. */
export const initialActions = () => [
  {
    id: DASHBOARD_VIEW,
    description: '',
    roles: BUILT_IN_ROLES.filter(({ kind }) => kind === 'platform').map(({ id }) => id as string),
  },
];

/** A role's id from the name that a person gave it: "billing reader" → `BillingReader`. */
export const roleIdFor = (displayName: string) =>
  displayName
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
    .replace(/^[0-9]+/, '')
    .slice(0, 30);
