import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from '../fixtures';
import { documentOf, operationsOf } from '../support/api';
import { doors } from '../support/routes';

test('the document is valid OpenAPI 3.1, and describes every method of every route', async ({ as }) => {
  const document = await documentOf((await as('owner')).request);
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);

  const described = operationsOf(document).map(({ method, path }) => `${method} ${path}`);
  const exported = doors()
    .filter(({ kind, path }) => kind === 'route' && path.startsWith('/api/console'))
    .flatMap(({ path, methods }) =>
      methods.map((method) => `${method} ${path.replace(/\[(\w+)\]/g, '{$1}')}`),
    );
  expect(described.sort()).toEqual(exported.sort());
  expect(described.length).toBeGreaterThan(70);
});

test('operations have names of their own, and each word that it refers to is there', async ({ as }) => {
  const document = await documentOf((await as('owner')).request);
  const names = operationsOf(document).map(({ operationId }) => operationId);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  const known = Object.keys(document.components.schemas);
  const referred = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)].map(
    ([, id]) => id!,
  );
  expect([...new Set(referred)].filter((id) => !known.includes(id))).toEqual([]);
  expect(referred.length).toBeGreaterThan(20);
});
