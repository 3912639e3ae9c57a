import 'server-only';
import { can, type Actor } from '../auth/permissions';
import { dayOf } from '../core/dates';
import { now } from '../core/clock';
import { db } from '../db/client';
import { operatorSteps } from './first-steps';
import type { Attention } from './schema';

type Numbers = {
  people: number;
  providers: number;
  offerings: number;
  visible: number;
  reviewers: number;
  categories: number;
  regions: number;
  rates: number;
  unreachable: number;
  overdue: number;
};

const numbersAt = async (day: string): Promise<Numbers> => {
  const [row] = await db.$queryRaw<Numbers[]>`
    SELECT (SELECT count(*)::int FROM "User" WHERE "disabledAt" IS NULL) AS "people",
      (SELECT count(*)::int FROM "Provider") AS "providers",
      (SELECT count(*)::int FROM "Offering") AS "offerings",
      (SELECT count(*)::int FROM "Offering" WHERE "visibility" IN ('public', 'suspended', 'deprecated')) AS "visible",
      (SELECT count(*)::int FROM "User" WHERE 'reviewer' = ANY("platformRoles") AND "disabledAt" IS NULL) AS "reviewers",
      (SELECT count(*)::int FROM "Category") AS "categories",
      (SELECT count(*)::int FROM "Region") AS "regions",
      (SELECT count(*)::int FROM "CurrencyRate") AS "rates",
      (SELECT count(*)::int FROM "Broker" b JOIN "Offering" o ON o."id" = b."offeringId"
        WHERE b."reachable" = false AND o."visibility" <> 'draft') AS "unreachable",
      (SELECT count(*)::int FROM "Review" WHERE "state" = 'open' AND "decideBy" < ${day}::date) AS "overdue"`;
  return row!;
};

/** A request and a release take two people on the platform's side. */
const REVIEWERS_WANTED = 2;

const attention = (numbers: Numbers): Attention[] =>
  [
    { id: 'reviewers', count: Math.max(0, REVIEWERS_WANTED - numbers.reviewers), href: '/people' },
    { id: 'categories', count: numbers.categories ? 0 : 1, href: '/settings' },
    { id: 'regions', count: numbers.regions ? 0 : 1, href: '/settings' },
    { id: 'rates', count: numbers.rates ? 0 : 1, href: '/settings' },
    { id: 'unreachable', count: numbers.unreachable, href: '/offerings' },
    { id: 'overdue', count: numbers.overdue, href: '/reviews' },
  ].filter(({ count }) => count > 0);

/** What an operator finds on their start page: how large the installation is, and what in it wants a hand. */
export const operatorDesk = async (actor: Actor) => {
  if (!can(actor, 'installation.manage')) return null;
  const numbers = await numbersAt(dayOf(now()));
  const { people, providers, offerings, visible } = numbers;
  const wanted = attention(numbers);
  return {
    numbers: { people, providers, offerings, visible },
    attention: wanted,
    steps: operatorSteps(wanted),
  };
};
