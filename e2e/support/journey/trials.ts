import { expect } from '@playwright/test';
import { ACCOUNT } from '../login';
import { command, type Person } from '../service';

type Plan = { id: string };
type Instance = { id: string; state: string; lastOperation: { finishedAt: string | null } };

/** Waits until the broker has done what was asked, and the instance is where it should be. */
const settled = (person: Person, id: string, state: string) =>
  expect(async () => {
    const instance = await command<Instance>(person, 'GET', `instances/${id}`);
    expect([instance.state, instance.lastOperation.finishedAt !== null]).toEqual([state, true]);
  }).toPass({ timeout: 20_000 });

/** What the checklist wants to see tried: an instance created, disabled and enabled by a reviewer, and deleted. */
export const tryInstance = async (owner: Person, reviewer: Person, offeringId: string) => {
  const plans = await command<Plan[]>(owner, 'GET', `offerings/${offeringId}/plans`);
  const { id } = await command<Instance>(owner, 'POST', 'instances', {
    accountId: ACCOUNT,
    planId: plans[0]!.id,
    regionId: 'eu-de',
    name: 'Trial',
  });
  await settled(owner, id, 'active');
  const reasonCode = 'IBMCLOUD_ADMIN_REQUEST';
  await command(reviewer, 'PUT', `instances/${id}/enablement`, {
    enabled: false,
    reasonCode,
    comment: 'Trial',
  });
  await settled(owner, id, 'inactive');
  await command(reviewer, 'PUT', `instances/${id}/enablement`, {
    enabled: true,
    reasonCode,
    comment: 'Trial',
  });
  await settled(owner, id, 'active');
  await command(owner, 'DELETE', `instances/${id}`, { forGood: true });
  await settled(owner, id, 'removed');
};
