import { db } from '@/lib/db/client';
import type { Witness } from './witness';

export type Faults = {
  unknownHere: number;
  missingThere: number;
  doubled: number;
  otherPlan: number;
  unfinished: number;
};

const LIVE = ['active', 'inactive', 'provisioning', 'pending_removal', 'pending_reclamation'];

/** What the platform and the broker disagree on, when nothing goes on any more. */
export const disagreements = async (broker: Witness): Promise<Faults> => {
  const [instances, bindings, unfinished] = await Promise.all([
    db.serviceInstance.findMany({ select: { crn: true, state: true, planId: true } }),
    db.serviceBinding.findMany({ select: { crn: true, state: true, instance: { select: { crn: true } } } }),
    db.instanceOperation.count({ where: { finishedAt: null } }),
  ]);
  const live = new Map(instances.filter(({ state }) => LIVE.includes(state)).map((one) => [one.crn, one]));
  const bound = new Set(bindings.filter(({ state }) => state === 'active').map(({ crn }) => crn));
  const there = [...broker.instances.values()].flatMap((known) => [...known.bindings]);
  const missing = bindings.filter(
    ({ crn, state, instance }) =>
      state === 'active' && !broker.instances.get(instance.crn)?.bindings.has(crn),
  );
  return {
    unknownHere:
      [...broker.instances.keys()].filter((crn) => !live.has(crn)).length +
      there.filter((crn) => !bound.has(crn)).length,
    missingThere: [...live.keys()].filter((crn) => !broker.instances.has(crn)).length + missing.length,
    doubled: [...broker.made.values()].filter((times) => times > 1).length,
    otherPlan: [...live].filter(([crn, { planId }]) => {
      const known = broker.instances.get(crn);
      return known !== undefined && known.plan !== planId;
    }).length,
    unfinished,
  };
};
