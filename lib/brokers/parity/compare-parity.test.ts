import { describe, expect, test } from 'vitest';
import { compareParity } from './compare-parity';
import { broker, OTHER_ID, STANDARD, tells } from './test-broker';
import { DEFINITION } from './test-definition';
import type { Json } from './test-broker';

const { service: SERVICE } = DEFINITION;

type Case = [string, Parameters<typeof broker>[0], string[]];

const CASES: Case[] = [
  // service ID
  [
    'service missing',
    ({ catalog }) => void (catalog.services = []),
    ['service id fail serviceMissing', 'lite id fail planMissing', 'standard id fail planMissing'],
  ],
  [
    'service id in capitals',
    ({ service }) => void (service.id = SERVICE.id.toUpperCase()),
    ['service id fail caseOrSpaces'],
  ],
  [
    'service id twice',
    ({ catalog, service }) => void catalog.services.push({ ...service, name: 'second' }),
    ['service id fail duplicateServiceId'],
  ],
  [
    'service: same name, other id',
    ({ service }) => void (service.id = OTHER_ID),
    ['service id fail sameNameOtherId'],
  ],
  [
    'service: same name, id is a number',
    ({ service }) => void (service.id = 7),
    ['service id fail sameNameOtherId'],
  ],
  [
    'service: a second one with our name',
    ({ catalog, service }) => void catalog.services.push({ ...service, id: OTHER_ID, plans: [] }),
    ['service extraService fail sameNameOtherId'],
  ],
  // programmatic name
  [
    'service: same id, other name',
    ({ service }) => void (service.name = 'acme-find'),
    ['service name fail sameIdOtherName'],
  ],
  [
    'service name in capitals',
    ({ service }) => void (service.name = 'Acme-Search'),
    ['service name fail caseOrSpaces'],
  ],
  [
    'service name with a space',
    ({ service }) => void (service.name = 'acme-search '),
    ['service name fail caseOrSpaces'],
  ],
  ['service name absent', ({ service }) => void delete service.name, ['service name fail keyMissing']],
  // bindable
  ['bindable differs', ({ service }) => void (service.bindable = false), ['service bindable fail']],
  [
    'bindable is a string',
    ({ service }) => void (service.bindable = 'true'),
    ['service bindable fail notBoolean'],
  ],
  ['bindable is null', ({ service }) => void (service.bindable = null), ['service bindable fail notBoolean']],
  ['bindable absent', ({ service }) => void delete service.bindable, ['service bindable fail keyMissing']],
  // plan changes
  [
    'plan_updateable differs',
    ({ service }) => void (service.plan_updateable = false),
    ['service planUpdateable fail'],
  ],
  [
    'plan_updateable absent',
    ({ service }) => void delete service.plan_updateable,
    ['service planUpdateable fail defaultTaken'],
  ],
  ...['plan_updatable', 'planUpdateable', 'planUpdatable', 'PLAN_UPDATEABLE'].map((key): Case => [
    `plan_updateable written ${key}`,
    ({ service }) => {
      delete service.plan_updateable;
      service[key] = true;
    },
    ['service planUpdateable fail lookAlikeKey'],
  ]),
  // plan ID
  ['plan missing', ({ service }) => void service.plans.pop(), ['standard id fail planMissing']],
  [
    'plan: same name, other id',
    ({ standard }) => void (standard.id = OTHER_ID),
    ['standard id fail sameNameOtherId'],
  ],
  [
    'plan id with a space',
    ({ standard }) => void (standard.id = `${STANDARD.id} `),
    ['standard id fail caseOrSpaces'],
  ],
  [
    'plan id twice',
    ({ service, standard }) => void service.plans.push({ ...standard, name: 'copy' }),
    ['standard id fail duplicatePlanId'],
  ],
  [
    'plan moved to another service',
    ({ catalog, service }) => {
      const moved = service.plans.pop();
      catalog.services.push({ id: OTHER_ID, name: 'acme-other', plans: [moved as Json], metadata: {} });
    },
    ['standard id fail planMoved', 'service extraService info extraService'],
  ],
  // plan name
  [
    'plan: same id, other name',
    ({ standard }) => void (standard.name = 'gold'),
    ['standard name fail sameIdOtherName'],
  ],
  [
    'plan name in capitals',
    ({ standard }) => void (standard.name = 'Standard'),
    ['standard name fail caseOrSpaces'],
  ],
  // free
  [
    'free absent on a paid plan',
    ({ standard }) => void delete standard.free,
    ['standard free fail defaultTaken'],
  ],
  ['free true on a paid plan', ({ standard }) => void (standard.free = true), ['standard free fail']],
  ['free false on the free plan', ({ lite }) => void (lite.free = false), ['lite free fail']],
  ['free is a string', ({ standard }) => void (standard.free = 'false'), ['standard free fail notBoolean']],
  ['free is 0', ({ standard }) => void (standard.free = 0), ['standard free fail notBoolean']],
  [
    'free misspelt, default fits',
    ({ lite }) => {
      delete lite.free;
      lite.Free = true;
    },
    ['lite free warn lookAlikeKey'],
  ],
  // plan bindable
  ['plan bindable differs', ({ standard }) => void (standard.bindable = false), ['standard bindable fail']],
  [
    'plan bindable inherits another value',
    ({ service, standard }) => {
      service.bindable = false;
      delete standard.bindable;
    },
    ['service bindable fail', 'standard bindable fail defaultTaken'],
  ],
  [
    'plan bindable is a string',
    ({ standard }) => void (standard.bindable = 'yes'),
    ['standard bindable fail notBoolean'],
  ],
  // extras
  [
    'extra plan',
    ({ service }) => void service.plans.push({ id: OTHER_ID, name: 'old' }),
    ['old extraPlan warn extraPlan'],
  ],
  [
    'extra plan with a known name',
    ({ service }) => void service.plans.push({ id: OTHER_ID, name: 'lite' }),
    ['lite extraPlan fail sameNameOtherId'],
  ],
  [
    'extra service',
    ({ catalog }) =>
      void catalog.services.push({ id: OTHER_ID, name: 'acme-other', plans: [], metadata: {} }),
    ['service extraService info extraService'],
  ],
  // warnings
  [
    'service description differs',
    ({ service }) => void (service.description = 'Search.'),
    ['service description warn'],
  ],
  ['plan description absent', ({ lite }) => void delete lite.description, ['lite description warn']],
  ['tag missing', ({ service }) => void (service.tags = ['text']), ['service tags warn']],
  ['tags absent', ({ service }) => void delete service.tags, ['service tags warn']],
  // information
  [
    'display name differs',
    ({ service }) => void (service.metadata.displayName = 'Acme'),
    ['service displayName info'],
  ],
  [
    'long description differs',
    ({ service }) => void (service.metadata.longDescription = 'Else'),
    ['service longDescription info'],
  ],
  [
    'provider differs',
    ({ service }) => void (service.metadata.providerDisplayName = 'ACME'),
    ['service providerDisplayName info caseOrSpaces'],
  ],
  [
    'plan metadata absent',
    ({ lite }) => void delete lite.metadata,
    ['lite displayName info', 'lite bullets info'],
  ],
  [
    'bullets in another order',
    ({ lite }) => void (lite.metadata = { displayName: 'Lite', bullets: ['No support', '100 documents'] }),
    ['lite bullets info'],
  ],
];

describe('compareParity', () => {
  test.each(CASES)('%s', (_, change, expected) => {
    expect(tells(change)).toEqual(expected);
    const fails = expected.some((line) => line.split(' ')[2] === 'fail');
    expect(compareParity(DEFINITION, broker(change)).verdict).toBe(fails ? 'fail' : 'pass');
  });
});
