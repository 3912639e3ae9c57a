import type { Tx } from '../db/client';
import { regionTree } from '../installation/queries';
import type { RegionNode } from '../installation/schema';
import { plansOf } from '../plans/queries';
import type { PlanDto } from '../plans/schema';
import { chargedMetrics } from '../plans/simulation/schema';
import { chooseMarket, marketsOf, metricPrices, quotaWords } from './price-words';
import type { CatalogEntry, CatalogPlan, Market } from './schema';

const flatten = (nodes: RegionNode[]): RegionNode[] =>
  nodes.flatMap((node) => [node, ...flatten(node.children)]);

type Reader = { locale: string; market: Market };
type Situated = { plan: PlanDto; all: PlanDto[]; regions: string[] };

const catalogPlan = ({ plan, all, regions }: Situated, { market, locale }: Reader): CatalogPlan => ({
  id: plan.id,
  kind: plan.kind,
  displayName: plan.displayName,
  description: plan.description,
  bullets: plan.bullets,
  regions,
  quotas: quotaWords(plan, all, locale),
  prices: chargedMetrics(plan).map((metric) => metricPrices(metric, { market, locale })),
});

/** All plans as customers would see them, for the people who write them; `market` as the address of the catalog has it. */
export const planPreviews = (
  plans: PlanDto[],
  {
    locale,
    market: wanted,
    regions,
  }: { locale: string; market?: string; regions: { id: string; name: string }[] },
): CatalogPlan[] => {
  const market = chooseMarket(marketsOf(plans), wanted);
  const namesOf = (ids: string[]) => ids.map((id) => regions.find((one) => one.id === id)?.name ?? id);
  return plans.map((plan) =>
    catalogPlan({ plan, all: plans, regions: namesOf(plan.regions) }, { market, locale }),
  );
};

/**
 * The plans that can be bought: those with a published deployment, with the regions of their deployments. `planned`
 * takes all plans, with the regions they are meant for while they are deployed nowhere.
 */
export const catalogPlans = async (
  client: Tx,
  offeringId: string,
  { locale, market: wanted, planned }: { locale: string; market?: string; planned?: boolean },
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
  const regionsOf = (plan: PlanDto): string[] => {
    const deployed = deployments.filter(({ planId }) => planId === plan.id).map(({ regionId }) => regionId);
    return deployed.length === 0 && planned ? plan.regions : deployed;
  };
  const offered = planned ? plans : plans.filter((plan) => regionsOf(plan).length > 0);
  const markets = marketsOf(offered);
  const market = chooseMarket(markets, wanted);
  return {
    markets,
    market,
    regions: namesOf(offered.flatMap(regionsOf)),
    plans: offered.map((plan) =>
      catalogPlan({ plan, all: plans, regions: namesOf(regionsOf(plan)) }, { market, locale }),
    ),
  };
};
