import { consoleRoute } from '@/lib/http/console-route';
import { createDeploymentSchema, createdDeploymentSchema, deploymentsParams } from '@/lib/deployments/schema';
import { createDeployment } from '@/lib/deployments/service';

export const POST = consoleRoute(
  {
    name: 'createDeployment',
    summary: 'Makes a plan available in a region through a broker',
    permissions: ['deployment.manage'],
    params: deploymentsParams,
    body: createDeploymentSchema,
    answer: createdDeploymentSchema,
    created: true,
  },
  ({ actor, params, body }) => createDeployment(actor, params.offeringId, body),
);
