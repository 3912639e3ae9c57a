import 'server-only';
import { z } from 'zod';
import { env } from '../env';
import type { CatalogDefinition } from './catalog-json';

const bulletsSchema = z.array(z.object({ title: z.string(), text: z.string() })).catch([]);

const bulletLine = ({ title, text }: { title: string; text: string }) =>
  [title, text].filter(Boolean).join(': ');

/** What a definition is made of; `listing` and `settings` null while there are none. */
export type DefinitionRow = {
  id: string;
  serviceId: string;
  serviceName: string | null;
  providerName: string;
  listing: {
    displayName: string;
    shortDescription: string;
    longDescription: string;
    tags: string[];
    documentationUrl: string;
    instructionsUrl: string;
    termsUrl: string;
    iconHash: string | null;
  } | null;
  settings: { bindable: boolean; planUpdateable: boolean; supportSiteUrl: string } | null;
  plans: {
    id: string;
    name: string | null;
    kind: string;
    displayName: string;
    description: string;
    bullets: unknown;
  }[];
};

/** An offering's rows in the words of a broker's catalog; texts that are not filled in are empty. */
export const definitionOf = (offering: DefinitionRow): CatalogDefinition => {
  const { listing, settings } = offering;
  const bindable = settings?.bindable ?? false;
  return {
    service: {
      id: offering.serviceId,
      name: offering.serviceName ?? '',
      description: listing?.shortDescription ?? '',
      bindable,
      planUpdateable: settings?.planUpdateable ?? false,
      tags: listing?.tags ?? [],
      displayName: listing?.displayName || null,
      longDescription: listing?.longDescription || null,
      imageUrl: listing?.iconHash ? `${env.PUBLIC_URL}/catalog/icons/${offering.id}` : null,
      documentationUrl: listing?.documentationUrl || null,
      instructionsUrl: listing?.instructionsUrl || null,
      supportUrl: settings?.supportSiteUrl || null,
      termsUrl: listing?.termsUrl || null,
      providerDisplayName: offering.providerName,
    },
    plans: offering.plans.map((plan) => ({
      id: plan.id,
      name: plan.name ?? '',
      description: plan.description,
      free: plan.kind === 'free',
      bindable,
      displayName: plan.displayName || null,
      bullets: bulletsSchema.parse(plan.bullets).map(bulletLine),
    })),
  };
};
