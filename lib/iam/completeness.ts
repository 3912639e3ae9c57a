import type { FieldIssue } from '../core/errors';

/** What access settings lack before the offering can be limited: only that IAM is enabled. */
export const accessMissing = (iam: object | null): FieldIssue[] =>
  iam ? [] : [{ path: 'enable', message: { key: 'iam.missing.enable' } }];

/** What the service's client lacks before the offering can be public. */
export const redirectMissing = (iam: { redirectUris: string[] } | null): FieldIssue[] =>
  iam && iam.redirectUris.length > 0
    ? []
    : [{ path: 'redirectUris', message: { key: 'iam.missing.redirectUris' } }];
