import 'server-only';
import type { Actor } from '../auth/permissions';
import { offeringInScope } from '../auth/scope';
import { db } from '../db/client';
import { regionTree } from '../installation/queries';
import type { RegionNode } from '../installation/schema';
import { isOffered } from './policy';
import type { DeploymentChoices, DeploymentDto, RegionGroup } from './schema';

const label = ({ id, name }: { id: string; name: string }) =>
  name.toLowerCase() === id ? id : `${name} (${id})`;

const below = (node: RegionNode): (RegionNode & { parentId: string })[] =>
  node.children.flatMap((child) => [{ ...child, parentId: node.id }, ...below(child)]);

const groupOf = (geography: RegionNode): RegionGroup => ({
  id: geography.id,
  name: geography.name,
  regions: below(geography).map((node) => ({ id: node.id, name: label(node), parentId: node.parentId })),
});

const planLabel = ({ displayName, name }: { displayName: string; name: string | null }) =>
  displayName || name || '';

/** Every region and data center by its id, with the name that people read, in their language. */
export const placesById = async (locale: string) =>
  new Map(
    (await regionTree(db, locale))
      .flatMap((geography) => groupOf(geography).regions)
      .map((place) => [place.id, place]),
  );

/** The deployments of an offering by plan and region; names in the reader's language. */
export const deploymentList = async (
  actor: Actor,
  offeringId: string,
  { locale }: { locale: string },
): Promise<DeploymentDto[]> => {
  await offeringInScope(actor, offeringId);
  const rows = await db.deployment.findMany({
    where: { offeringId },
    select: {
      id: true,
      planId: true,
      brokerId: true,
      regionId: true,
      publishedAt: true,
      plan: { select: { name: true, displayName: true, regions: true } },
      broker: { select: { name: true, reachable: true, parityVerdict: true } },
    },
    orderBy: [{ plan: { position: 'asc' } }, { regionId: 'asc' }],
  });
  const places = await placesById(locale);
  return rows.map(({ plan, broker, ...row }) => ({
    ...row,
    planName: planLabel(plan),
    brokerName: broker.name,
    brokerReachable: broker.reachable,
    brokerParityVerdict: broker.parityVerdict,
    regionName: places.get(row.regionId)?.name ?? row.regionId,
    offered: isOffered(plan.regions, places.get(row.regionId) ?? { id: row.regionId, parentId: null }),
  }));
};

/** The plans, brokers and regions that a new deployment can be made of. */
export const deploymentChoices = async (
  actor: Actor,
  offeringId: string,
  { locale }: { locale: string },
): Promise<DeploymentChoices> => {
  await offeringInScope(actor, offeringId);
  const plans = await db.plan.findMany({
    where: { offeringId },
    select: { id: true, name: true, displayName: true, regions: true },
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
  });
  const brokers = await db.broker.findMany({
    where: { offeringId },
    select: { id: true, name: true },
    orderBy: { createdAt: 'asc' },
  });
  return {
    plans: plans.map((plan) => ({ id: plan.id, name: planLabel(plan), regions: plan.regions })),
    brokers,
    groups: (await regionTree(db, locale)).map(groupOf),
  };
};
