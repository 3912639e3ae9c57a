import 'server-only';
import { buildCatalogJson, type CatalogDefinition } from './catalog-json';
import { catalogHash } from './osb/catalog-hash';

/**
 * SHA-256, in hex, of what a broker has to repeat: everything in catalog.json but `metadata`. Those are display texts,
 * which customers see from the platform's own catalog, so changing one does not outdate a broker.
 */
export const definitionHash = (definition: CatalogDefinition): string => {
  const withoutMetadata = ({ metadata: _, ...rest }: Record<string, unknown>) => rest;
  const { services } = buildCatalogJson(definition);
  return catalogHash(
    services.map((service) => ({
      ...withoutMetadata(service),
      plans: (service.plans as Record<string, unknown>[]).map(withoutMetadata),
    })),
  );
};
