/** What the console says about one offering, in the words of the broker's catalog. Ids are GUIDs. */
export type CatalogDefinition = {
  service: {
    id: string;
    name: string;
    description: string;
    bindable: boolean;
    planUpdateable: boolean;
    tags: string[];
    displayName: string | null;
    longDescription: string | null;
    imageUrl: string | null;
    documentationUrl: string | null;
    instructionsUrl: string | null;
    supportUrl: string | null;
    termsUrl: string | null;
    providerDisplayName: string | null;
  };
  plans: PlanDefinition[];
};

export type PlanDefinition = {
  id: string;
  name: string;
  description: string;
  free: boolean;
  bindable: boolean;
  displayName: string | null;
  bullets: string[];
};

type Json = Record<string, unknown>;
export type CatalogJson = { services: Json[] };

const present = (metadata: Json): Json =>
  Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== null && value !== ''));

const planJson = ({ id, name, description, free, bindable, displayName, bullets }: PlanDefinition): Json => ({
  id,
  name,
  description,
  free,
  bindable,
  metadata: present({ displayName, bullets }),
});

/** The `catalog.json` that the provider downloads and the broker answers with. A text that is not set is left out. */
export function buildCatalogJson({ service, plans }: CatalogDefinition): CatalogJson {
  const { id, name, description, bindable, planUpdateable, tags, ...metadata } = service;
  const { displayName, longDescription, imageUrl, documentationUrl, instructionsUrl, supportUrl } = metadata;
  const { termsUrl, providerDisplayName } = metadata;
  return {
    services: [
      {
        id,
        name,
        description,
        bindable,
        plan_updateable: planUpdateable,
        tags,
        metadata: present({
          displayName,
          longDescription,
          imageUrl,
          documentationUrl,
          instructionsUrl,
          supportUrl,
          termsUrl,
          providerDisplayName,
        }),
        plans: plans.map(planJson),
      },
    ],
  };
}
