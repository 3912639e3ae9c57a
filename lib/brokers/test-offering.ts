import { randomUUID } from 'node:crypto';
import { createTeam } from '@/prisma/factories';
import { createOfferingRow, type OfferingRowOptions } from '@/prisma/factories/offerings';
import { createPlanRow } from '@/prisma/factories/plans';
import { db } from '../db/client';
import { buildCatalogJson } from './catalog-json';
import { definitionFor } from './queries';

/** For tests: a provider's offering with a free and a metered plan, and the catalog that its broker must answer with. */
export const definedOffering = async (options: Partial<OfferingRowOptions> = {}) => {
  const { provider, actor } = await createTeam('editor');
  const offering = await createOfferingRow({
    providerId: provider.id,
    serviceName: `verse-${randomUUID().slice(0, 8)}`,
    registrationState: 'approved',
    listing: { displayName: 'Verse', shortDescription: 'Lines of verse.', tags: ['poetry'] },
    settings: { bindable: true, planUpdateable: true },
    ...options,
  });
  const lite = await createPlanRow(offering.id, 'free', { position: 0 });
  const standard = await createPlanRow(offering.id, 'metered', { position: 1 });
  const definition = await definitionFor(db, offering.id);
  return {
    actor,
    provider,
    offering,
    offeringId: offering.id,
    lite,
    standard,
    definition,
    catalog: buildCatalogJson(definition),
  };
};
