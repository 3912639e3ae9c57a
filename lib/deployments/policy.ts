import type { Message } from '../core/errors';

type Place = { id: string; parentId: string | null };

/** Whether a plan with these regions is to be had at a place; a data center belongs to the region that it lies in. */
export const isOffered = (regions: readonly string[], { id, parentId }: Place) =>
  regions.includes(id) || (parentId !== null && regions.includes(parentId));

type Plan = { label: string; regions: readonly string[] };

/** Why a plan cannot be deployed at a place, or null: customers would get it where it is not offered. */
export const placeRefusal = ({ label, regions }: Plan, place: Place): Message | null => {
  if (isOffered(regions, place)) return null;
  if (regions.length === 0) return { key: 'deployments.problem.noRegions', values: { plan: label } };
  return {
    key: 'deployments.problem.notOffered',
    values: { plan: label, region: place.id, regions: regions.join(', ') },
  };
};
