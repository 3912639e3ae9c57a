/** What the broker of an instance can be asked to do. */
export const OPERATION_KINDS = [
  'provision',
  'update',
  'deprovision',
  'bind',
  'unbind',
  'disable',
  'enable',
] as const;
export type OperationKind = (typeof OPERATION_KINDS)[number];

/**
 * `request`: the call itself is due (also again, when nobody knows whether it arrived); `poll`: the broker works and is
 * asked how far it is; `cleanUp`: what may be left at the broker is deleted before the operation counts as failed.
 */
export const OPERATION_PHASES = ['request', 'poll', 'cleanUp', 'done'] as const;
export type OperationPhase = (typeof OPERATION_PHASES)[number];

/** What is asked for; only what the kind needs. */
export type OperationRequest = {
  planId?: string;
  parameters?: Record<string, unknown>;
  reasonCode?: ReasonCode;
};

/** Why an instance is disabled or enabled, as the platform's extension names it. */
export const REASON_CODES = {
  disable: [
    'IBMCLOUD_ACCT_SUSPEND',
    'IBMCLOUD_RECLAMATION_SCHEDULE',
    'IBMCLOUD_SERVICE_INSTANCE_ABOVE_CAP',
    'IBMCLOUD_ADMIN_REQUEST',
  ],
  enable: [
    'IBMCLOUD_ACCT_ACTIVATE',
    'IBMCLOUD_RECLAMATION_RESTORE',
    'IBMCLOUD_SERVICE_INSTANCE_BELOW_CAP',
    'IBMCLOUD_ADMIN_REQUEST',
  ],
} as const;
export type DisableReason = (typeof REASON_CODES.disable)[number];
export type EnableReason = (typeof REASON_CODES.enable)[number];
export type ReasonCode = DisableReason | EnableReason;

/** Those that a reviewer may give; the others follow from the account and from the deletion. */
export const REVIEWER_CODES = {
  disable: ['IBMCLOUD_ADMIN_REQUEST', 'IBMCLOUD_SERVICE_INSTANCE_ABOVE_CAP'],
  enable: ['IBMCLOUD_ADMIN_REQUEST', 'IBMCLOUD_SERVICE_INSTANCE_BELOW_CAP'],
} as const;

/** What ends the effect of each reason to disable. */
export const ENDS: Record<DisableReason, EnableReason> = {
  IBMCLOUD_ACCT_SUSPEND: 'IBMCLOUD_ACCT_ACTIVATE',
  IBMCLOUD_RECLAMATION_SCHEDULE: 'IBMCLOUD_RECLAMATION_RESTORE',
  IBMCLOUD_SERVICE_INSTANCE_ABOVE_CAP: 'IBMCLOUD_SERVICE_INSTANCE_BELOW_CAP',
  IBMCLOUD_ADMIN_REQUEST: 'IBMCLOUD_ADMIN_REQUEST',
};
