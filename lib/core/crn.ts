/** The parts of a cloud resource name that this platform fills in. */
export type CrnParts = {
  cname: string;
  ctype: string;
  serviceName: string;
  location?: string;
  accountId: string;
  instanceId?: string;
  resourceType?: string;
  resource?: string;
};

/** `crn:v1:<cname>:<ctype>:<service-name>:<location>:a/<account-id>:<instance-id>:<resource-type>:<resource>` */
export const formatCrn = (parts: CrnParts) =>
  [
    'crn:v1',
    parts.cname,
    parts.ctype,
    parts.serviceName,
    parts.location ?? '',
    `a/${parts.accountId}`,
    parts.instanceId ?? '',
    parts.resourceType ?? '',
    parts.resource ?? '',
  ].join(':');

/** The parts of a CRN of an account's resource, or null for any other text. */
export const parseCrn = (crn: string): Required<CrnParts> | null => {
  const parts = crn.split(':');
  const [scheme, version, cname, ctype, serviceName, location, scope, instanceId, resourceType, ...rest] =
    parts;
  if (scheme !== 'crn' || version !== 'v1' || parts.length < 10 || !scope?.startsWith('a/')) return null;
  return {
    cname: cname!,
    ctype: ctype!,
    serviceName: serviceName!,
    location: location!,
    accountId: scope.slice(2),
    instanceId: instanceId!,
    resourceType: resourceType!,
    resource: rest.join(':'),
  };
};
