import type { FieldIssue } from '../core/errors';

/** Before limited visibility an offering has at least one deployment. */
export const deploymentsMissing = (deployments: readonly unknown[]): FieldIssue[] =>
  deployments.length > 0 ? [] : [{ path: 'planId', message: { key: 'deployments.missing.none' } }];
