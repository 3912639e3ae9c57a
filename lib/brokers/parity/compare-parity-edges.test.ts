import { describe, expect, test } from 'vitest';
import { buildCatalogJson } from '../catalog-json';
import { compareParity } from './compare-parity';
import { broker, differences, LITE, OTHER_ID, STANDARD, told } from './test-broker';
import { DEFINITION } from './test-definition';

describe('compareParity', () => {
  test('absent plan_updateable and free are what their defaults say', () => {
    const definition = structuredClone(DEFINITION);
    definition.service.planUpdateable = false;
    const catalog = broker(({ service, lite }) => {
      delete service.plan_updateable;
      delete lite.free;
      delete lite.bindable;
    });
    const report = compareParity(definition, catalog);
    expect(report.counts).toMatchObject({ fail: 0, warn: 0, info: 0 });
    expect(report.rows.filter((row) => row.diagnosis).map(told)).toEqual([
      'service planUpdateable pass defaultTaken',
      'lite free pass defaultTaken',
      'lite bindable pass defaultTaken',
    ]);
  });

  test('order, URLs, unknown members and repeated tags make no difference', () => {
    const catalog = broker(({ service, catalog: { services } }) => {
      service.plans.reverse();
      service.tags = ['text', 'search', 'text'];
      service.metadata.imageUrl = 'http://localhost/icon.png';
      service.metadata.termsUrl = null;
      service.dashboard_client = { id: 'x' };
      services.reverse();
    });
    expect(differences(catalog)).toEqual([]);
  });

  test('names that match but break the form are failures', () => {
    const named = (change: (definition: typeof DEFINITION) => void) => {
      const definition = structuredClone(DEFINITION);
      change(definition);
      const { rows } = compareParity(definition, buildCatalogJson(definition));
      return rows.filter(({ level }) => level === 'fail').map(told);
    };
    expect(named(({ service }) => (service.name = 'a'.repeat(31)))).toEqual([]);
    for (const name of ['a'.repeat(32), 'acme search', 'Acme', 'acme--search', 'acme-']) {
      expect(named(({ service }) => (service.name = name))).toEqual(['service name fail serviceNameForm']);
    }
    expect(named((definition) => (definition.plans[1]!.name = 'big one'))).toEqual([
      'big one name fail planNameForm',
    ]);
    expect(named((definition) => (definition.plans[0]!.name = 'free'))).toEqual(['free name fail liteName']);
  });

  test('a mapped deployment needs its plan at the broker', () => {
    const catalog = broker(({ service }) => void service.plans.pop());
    const deployments = [LITE, STANDARD].map(({ id }) => ({ planId: id, region: 'eu-de' }));
    const { rows } = compareParity(DEFINITION, catalog, { deployments });
    expect(rows.filter(({ field }) => field === 'deployment').map(told)).toEqual([
      'lite deployment pass',
      'standard deployment fail deploymentWithoutPlan',
    ]);
  });

  test('the values of a diagnosis name both sides', () => {
    const [row] = differences(broker(({ standard }) => void (standard.id = OTHER_ID)));
    expect(row).toMatchObject({
      here: STANDARD.id,
      broker: OTHER_ID,
      diagnosis: { values: { name: 'standard', id: STANDARD.id, broker: OTHER_ID } },
    });
  });

  test.each([[null], [[]], ['text'], [7], [{}], [{ services: {} }], [undefined]])(
    '%j is not a catalog',
    (catalog) => {
      expect(compareParity(DEFINITION, catalog).rows.map(told)).toEqual(['service catalog fail notACatalog']);
    },
  );

  test('junk among services and plans is passed over', () => {
    const catalog = broker(({ service, catalog: { services } }) => {
      (services as unknown[]).push(null, 'x', [1]);
      (service.plans as unknown[]).push(null, 3);
    });
    expect(differences(catalog)).toEqual([]);
  });
});
