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
