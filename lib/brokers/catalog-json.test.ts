import { expect, test } from 'vitest';
import { buildCatalogJson } from './catalog-json';
import { catalogProblems } from './osb/catalog-schema';
import { DEFINITION } from './parity/test-definition';

test('has the documented shape, keys in the documented order', () => {
  const { service, plans } = DEFINITION;
  const expected = {
    services: [
      {
        id: service.id,
        name: 'acme-search',
        description: service.description,
        bindable: true,
        plan_updateable: true,
        tags: ['search', 'text'],
        metadata: {
          displayName: 'Acme Search',
          longDescription: service.longDescription,
          imageUrl: service.imageUrl,
          documentationUrl: service.documentationUrl,
          instructionsUrl: service.instructionsUrl,
          supportUrl: service.supportUrl,
          termsUrl: service.termsUrl,
          providerDisplayName: 'Acme',
        },
        plans: plans.map(({ id, name, description, free, bindable, displayName, bullets }) => ({
          id,
          name,
          description,
          free,
          bindable,
          metadata: { displayName, bullets },
        })),
      },
    ],
  };
  expect(JSON.stringify(buildCatalogJson(DEFINITION))).toBe(JSON.stringify(expected));
  expect(catalogProblems(buildCatalogJson(DEFINITION))).toEqual([]);
});

test('leaves out texts that are not set, never a decision', () => {
  const plan = {
    id: 'p',
    name: 'paid',
    description: '',
    free: false,
    bindable: false,
    displayName: null,
    bullets: [],
  };
  const service = {
    ...DEFINITION.service,
    bindable: false,
    planUpdateable: false,
    tags: [],
    imageUrl: null,
    termsUrl: '',
  };
  const [built] = buildCatalogJson({ service, plans: [plan] }).services;
  expect(built).toMatchObject({ bindable: false, plan_updateable: false, tags: [] });
  expect(built?.metadata).not.toHaveProperty('imageUrl');
  expect(built?.metadata).not.toHaveProperty('termsUrl');
  expect(built?.plans).toEqual([
    { id: 'p', name: 'paid', description: '', free: false, bindable: false, metadata: { bullets: [] } },
  ]);
});
