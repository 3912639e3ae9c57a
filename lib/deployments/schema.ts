import { z } from 'zod';
import { idSchema } from '../core/ids';

export const deploymentsParams = z.object({ offeringId: idSchema });
export const deploymentParams = z.object({ offeringId: idSchema, deploymentId: idSchema });

const chosenId = z.string().min(1).pipe(idSchema);

/** A plan made available in a region or data center through a broker. */
export const createDeploymentSchema = z.strictObject({
  planId: chosenId,
  brokerId: chosenId,
  regionId: z.string().min(1).max(60),
});

export type CreateDeployment = z.infer<typeof createDeploymentSchema>;
export const createdDeploymentSchema = z.strictObject({ id: idSchema });

export type DeploymentDto = {
  id: string;
  planId: string;
  planName: string;
  brokerId: string;
  brokerName: string;
  brokerReachable: boolean | null;
  brokerParityVerdict: string | null;
  regionId: string;
  regionName: string;
  /** Whether the plan's own regions hold this one; they may have changed since. */
  offered: boolean;
  /** Since when allow-listed customers can choose it; null while the offering is a draft. */
  publishedAt: Date | null;
};

export type RegionGroup = {
  id: string;
  name: string;
  regions: { id: string; name: string; parentId: string }[];
};

/** What a deployment can be put together from. A group is a geography with its regions and their data centers. */
export type DeploymentChoices = {
  plans: { id: string; name: string; regions: string[] }[];
  brokers: { id: string; name: string }[];
  groups: RegionGroup[];
};
