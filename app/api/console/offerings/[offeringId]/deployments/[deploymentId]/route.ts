import { consoleRoute } from '@/lib/http/console-route';
import { deploymentParams } from '@/lib/deployments/schema';
import { deleteDeployment } from '@/lib/deployments/service';

export const DELETE = consoleRoute({ params: deploymentParams }, ({ actor, params }) =>
  deleteDeployment(actor, params.offeringId, params.deploymentId),
);
