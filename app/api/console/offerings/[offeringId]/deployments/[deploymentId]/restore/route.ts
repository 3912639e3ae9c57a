import { createdDeploymentSchema, deploymentParams } from '@/lib/deployments/schema';
import { restoreDeployment } from '@/lib/deployments/service';
import { consoleRoute } from '@/lib/http/console-route';

export const POST = consoleRoute(
  {
    name: 'restoreDeployment',
    summary: 'Puts a deployment back that was removed a moment ago',
    permissions: ['deployment.manage'],
    params: deploymentParams,
    answer: createdDeploymentSchema,
  },
  ({ actor, params }) => restoreDeployment(actor, params.offeringId, params.deploymentId),
);
