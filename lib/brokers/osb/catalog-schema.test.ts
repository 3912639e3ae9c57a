import { expect, test } from 'vitest';
import { brokerCatalogSchema, catalogProblems } from './catalog-schema';

const service = {
  id: 's',
  name: 'acme',
  description: 'Does it.',
  bindable: true,
  vendor_extra: { kept: true },
  plans: [{ id: 'p', name: 'lite', description: 'Small.', cost: 3 }],
};

test('keeps what it does not know', () => {
  expect(brokerCatalogSchema.parse({ services: [service], more: 1 })).toEqual({
    services: [service],
    more: 1,
  });
});

test('lists every problem with its path', () => {
  const catalog = {
    services: [
      { ...service, id: '', bindable: 'yes', requires: ['root'], plans: [{ id: 'p', name: 'x', free: 1 }] },
      { ...service, tags: [1], plans: [] },
    ],
  };
  expect(catalogProblems(catalog).map(({ path, message }) => [path, message.key.split('.').at(-1)])).toEqual([
    ['services.0.id', 'empty'],
    ['services.0.bindable', 'type'],
    ['services.0.requires.0', 'value'],
    ['services.0.plans.0.description', 'type'],
    ['services.0.plans.0.free', 'type'],
    ['services.1.tags.0', 'type'],
    ['services.1.plans', 'empty'],
  ]);
});

test.each([[null], [[]], [{}], ['x']])('%j is a problem', (catalog) => {
  expect(catalogProblems(catalog)).toHaveLength(1);
});
