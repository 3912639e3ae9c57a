import type { FieldIssue } from '../core/errors';

type Deployed = { id: string; planName: string; regionId: string; offered: boolean };

/**
 * Before limited visibility an offering has at least one deployment, and each is where its plan is offered: the plan's
 * regions may have changed since.
 */
export const deploymentsMissing = (deployments: readonly Deployed[]): FieldIssue[] => {
  if (deployments.length === 0) return [{ path: 'planId', message: { key: 'deployments.missing.none' } }];
  return deployments
    .filter(({ offered }) => !offered)
    .map(({ id, planName, regionId }) => ({
      path: `deployment.${id}`,
      message: { key: 'deployments.missing.notOffered', values: { plan: planName, region: regionId } },
    }));
};
