import { expect, test } from 'vitest';
import { importDefinition } from './import-definition';

test('takes the defaults of the specification and drops what it cannot use', () => {
  const catalog = {
    services: [
      {
        id: 'service-1',
        name: 'acme',
        bindable: true,
        tags: ['a', 7],
        metadata: {
          displayName: 3,
          imageUrl: 'javascript:alert(1)',
          documentationUrl: 'docs',
          termsUrl: 'https://acme.example.com/terms',
        },
        plans: [
          { id: 'plan-1', name: 'lite' },
          'junk',
          { id: 'plan-2', name: 'paid', free: false, bindable: false },
        ],
      },
      'junk',
    ],
  };
  const [imported, ...others] = importDefinition(catalog);
  expect(others).toEqual([]);
  expect(imported?.service).toMatchObject({
    id: 'service-1',
    description: '',
    bindable: true,
    planUpdateable: false,
    tags: ['a'],
    displayName: null,
    imageUrl: null,
    documentationUrl: null,
    termsUrl: 'https://acme.example.com/terms',
  });
  expect(imported?.plans.map(({ id, free, bindable }) => ({ id, free, bindable }))).toEqual([
    { id: 'plan-1', free: true, bindable: true },
    { id: 'plan-2', free: false, bindable: false },
  ]);
});

test.each([[null], ['text'], [[]], [{}], [{ services: 'none' }]])('%j has nothing to import', (catalog) => {
  expect(importDefinition(catalog)).toEqual([]);
});
