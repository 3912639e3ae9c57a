import type { CatalogDefinition } from '../catalog-json';

/** A complete definition for tests; GUIDs are made up. */
export const DEFINITION: CatalogDefinition = {
  service: {
    id: '6c9a4f5e-1111-4f6d-9b3c-000000000001',
    name: 'acme-search',
    description: 'Full-text search for your documents.',
    bindable: true,
    planUpdateable: true,
    tags: ['search', 'text'],
    displayName: 'Acme Search',
    longDescription: 'Finds words. Finds them fast.',
    imageUrl: 'https://acme.example.com/icon.svg',
    documentationUrl: 'https://cloud.example.com/docs/acme-search',
    instructionsUrl: 'https://cloud.example.com/docs/acme-search',
    supportUrl: 'https://acme.example.com/support',
    termsUrl: 'https://acme.example.com/search/terms',
    providerDisplayName: 'Acme',
  },
  plans: [
    {
      id: '6c9a4f5e-1111-4f6d-9b3c-000000000002',
      name: 'lite',
      description: 'To try it.',
      free: true,
      bindable: true,
      displayName: 'Lite',
      bullets: ['100 documents', 'No support'],
    },
    {
      id: '6c9a4f5e-1111-4f6d-9b3c-000000000003',
      name: 'standard',
      description: 'For work.',
      free: false,
      bindable: true,
      displayName: 'Standard',
      bullets: ['Any number of documents'],
    },
  ],
};
