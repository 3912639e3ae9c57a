import { consoleRoute } from '@/lib/http/console-route';
import { createDeploymentSchema, deploymentsParams } from '@/lib/deployments/schema';
import { createDeployment } from '@/lib/deployments/service';

export const POST = consoleRoute(
  { params: deploymentsParams, body: createDeploymentSchema },
  ({ actor, params, body }) => createDeployment(actor, params.offeringId, body),
);
