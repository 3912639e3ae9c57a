import { metadataOf, objectsOf, stringsOf } from './broker-object';
import type { CatalogDefinition, PlanDefinition } from '../catalog-json';
import type { BrokerObject } from './broker-object';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const textOrNull = (value: unknown): string | null => text(value) || null;

function webUrl(value: unknown): string | null {
  if (typeof value !== 'string' || !URL.canParse(value)) return null;
  return ['https:', 'http:'].includes(new URL(value).protocol) ? value : null;
}

const flag = (value: unknown, absent: boolean): boolean => (typeof value === 'boolean' ? value : absent);

function importedPlan(plan: BrokerObject, bindable: boolean): PlanDefinition {
  const metadata = metadataOf(plan);
  return {
    id: text(plan.id),
    name: text(plan.name),
    description: text(plan.description),
    free: flag(plan.free, true),
    bindable: flag(plan.bindable, bindable),
    displayName: textOrNull(metadata.displayName),
    bullets: stringsOf(metadata.bullets),
  };
}

function importedService(service: BrokerObject): CatalogDefinition {
  const metadata = metadataOf(service);
  const bindable = flag(service.bindable, false);
  return {
    service: {
      id: text(service.id),
      name: text(service.name),
      description: text(service.description),
      bindable,
      planUpdateable: flag(service.plan_updateable, false),
      tags: stringsOf(service.tags),
      displayName: textOrNull(metadata.displayName),
      longDescription: textOrNull(metadata.longDescription),
      imageUrl: webUrl(metadata.imageUrl),
      documentationUrl: webUrl(metadata.documentationUrl),
      instructionsUrl: webUrl(metadata.instructionsUrl),
      supportUrl: webUrl(metadata.supportUrl),
      termsUrl: webUrl(metadata.termsUrl),
      providerDisplayName: textOrNull(metadata.providerDisplayName),
    },
    plans: objectsOf(service, 'plans').map((plan) => importedPlan(plan, bindable)),
  };
}

/**
 * Reads a broker's services for "Import from broker", with the defaults of Open Service Broker 2.12. Lenient: what
 * is missing or of a wrong type becomes empty; links that are not http(s) are dropped. The caller validates.
 */
export const importDefinition = (catalog: unknown): CatalogDefinition[] =>
  objectsOf(catalog, 'services').map(importedService);
