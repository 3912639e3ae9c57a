import type { Tx } from '../db/client';
import { regionTree } from '../installation/queries';
import type { RegionNode } from '../installation/schema';
import { plansOf } from '../plans/queries';
import { chooseMarket, marketsOf, metricPrices, quotaWords } from './price-words';
import type { CatalogEntry, CatalogPlan } from './schema';

const flatten = (nodes: RegionNode[]): RegionNode[] =>
  nodes.flatMap((node) => [node, ...flatten(node.children)]);

/** The plans that can be bought: those with a published deployment, with the regions of their deployments. */
export const catalogPlans = async (
  client: Tx,
  offeringId: string,
  { locale, market: wanted }: { locale: string; market?: string },
): Promise<Pick<CatalogEntry, 'plans' | 'regions' | 'markets' | 'market'>> => {
  const [plans, deployments, tree] = await Promise.all([
    plansOf(client, offeringId),
    client.deployment.findMany({
      where: { offeringId, publishedAt: { not: null } },
      select: { planId: true, regionId: true },
    }),
    regionTree(client, locale),
  ]);
  const regions = flatten(tree);
  const namesOf = (ids: string[]) => regions.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  const offered = plans.filter(({ id }) => deployments.some(({ planId }) => planId === id));
  const markets = marketsOf(offered);
  const market = chooseMarket(markets, wanted);
  return {
    markets,
    market,
    regions: namesOf(deployments.map(({ regionId }) => regionId)),
    plans: offered.map((plan): CatalogPlan => ({
      id: plan.id,
      kind: plan.kind,
      displayName: plan.displayName,
      description: plan.description,
      bullets: plan.bullets,
      regions: namesOf(
        deployments.filter(({ planId }) => planId === plan.id).map(({ regionId }) => regionId),
      ),
      quotas: quotaWords(plan, plans, locale),
      prices:
        plan.kind === 'free' ? [] : plan.metrics.map((metric) => metricPrices(metric, { market, locale })),
    })),
  };
};
