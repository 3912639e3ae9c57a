import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCatalogJson } from '../catalog-json';
import { compareParity } from './compare-parity';
import { importDefinition } from './import-definition';
import { DEFINITION } from './test-definition';
import type { CatalogDefinition } from '../catalog-json';

const name = fc.stringMatching(/^[a-z][a-z0-9]{0,9}(-[a-z0-9]{1,9}){0,2}$/);
const text = fc.string({ unit: 'grapheme', minLength: 1 });
const optional = fc.option(text);
const url = fc.option(fc.webUrl());

const plan = fc.record({
  id: fc.uuid(),
  name,
  description: fc.string(),
  free: fc.boolean(),
  bindable: fc.boolean(),
  displayName: optional.filter((value) => value !== 'Lite'),
  bullets: fc.array(fc.string()),
});

const definition: fc.Arbitrary<CatalogDefinition> = fc.record({
  service: fc.record({
    id: fc.uuid(),
    name,
    description: fc.string(),
    bindable: fc.boolean(),
    planUpdateable: fc.boolean(),
    tags: fc.array(fc.string()),
    displayName: optional,
    longDescription: optional,
    imageUrl: url,
    documentationUrl: url,
    instructionsUrl: url,
    supportUrl: url,
    termsUrl: url,
    providerDisplayName: optional,
  }),
  plans: fc
    .uniqueArray(plan, { selector: ({ id }) => id })
    .filter((plans) => new Set(plans.map((each) => each.name)).size === plans.length),
});

const overTheWire = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('a broker that answers with the exported catalog.json is at parity, without a remark', () => {
  fc.assert(
    fc.property(definition, (each) => {
      const report = compareParity(each, overTheWire(buildCatalogJson(each)));
      expect(report.rows.filter(({ level }) => level !== 'pass')).toEqual([]);
      expect(report.verdict).toBe('pass');
    }),
  );
});

test('importing the exported catalog.json gives the definition back', () => {
  fc.assert(
    fc.property(definition, (each) => {
      expect(importDefinition(overTheWire(buildCatalogJson(each)))).toEqual([each]);
    }),
  );
});

test('flipping any one boolean fails', () => {
  fc.assert(
    fc.property(definition, fc.nat(), (each, pick) => {
      const other = structuredClone(each);
      const flips = [
        () => (other.service.bindable = !other.service.bindable),
        () => (other.service.planUpdateable = !other.service.planUpdateable),
        ...other.plans.flatMap((one) => [() => (one.free = !one.free), () => (one.bindable = !one.bindable)]),
      ];
      flips[pick % flips.length]?.();
      expect(compareParity(each, buildCatalogJson(other)).counts.fail).toBe(1);
    }),
  );
});

test('no JSON whatever makes the comparison or the import throw', () => {
  const nearly = fc.record({
    services: fc.array(
      fc.record(
        {
          id: fc.constant(DEFINITION.service.id),
          plans: fc.jsonValue(),
          metadata: fc.jsonValue(),
          tags: fc.jsonValue(),
        },
        { requiredKeys: ['id'] },
      ),
    ),
  });
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), nearly), (catalog) => {
      expect(compareParity(DEFINITION, catalog).verdict).toBe('fail');
      expect(Array.isArray(importDefinition(catalog))).toBe(true);
    }),
  );
});
