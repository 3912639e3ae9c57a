import { consoleRoute } from '@/lib/http/console-route';
import { noContent } from '@/lib/http/operation';
import { deploymentParams } from '@/lib/deployments/schema';
import { deleteDeployment } from '@/lib/deployments/service';

export const DELETE = consoleRoute(
  {
    name: 'deleteDeployment',
    summary: 'Takes a plan out of a region',
    permissions: ['deployment.manage'],
    params: deploymentParams,
    answer: noContent,
  },
  ({ actor, params }) => deleteDeployment(actor, params.offeringId, params.deploymentId),
);
