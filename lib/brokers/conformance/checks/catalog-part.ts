import { catalogProblems } from '../../osb/catalog-schema';
import { inconclusive, judged, type Check } from '../outcome';

/** The part of the catalog's schema that `concerns` picks by the path of what breaks it. */
export const catalogPart = (id: string, section: string, concerns: RegExp): Check => ({
  id,
  level: 'must',
  section,
  run: async ({ facts }) => {
    if (!facts.catalog) return inconclusive('noCatalog');
    const problem = catalogProblems(facts.catalog).find(({ path }) => concerns.test(path));
    return judged(problem?.message ?? null);
  },
});
