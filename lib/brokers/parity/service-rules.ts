import { metadataOf, shown } from './broker-object';
import { diagnosis } from './report';
import { namesakeDiagnosis, sameName } from './name-rules';
import { sameBoolean, sameDisplayText, sameTags, sameText } from './value-rules';
import type { CatalogDefinition } from '../catalog-json';
import type { BrokerObject } from './broker-object';
import type { Finding, ParityField } from './report';

type Service = CatalogDefinition['service'];

const SERVICE_NAME = /^(?=.{1,31}$)[a-z0-9]+(-[a-z0-9]+)*$/;

const nameProblem = (name: string) => (SERVICE_NAME.test(name) ? undefined : 'serviceNameForm');

/** The comparison of one service's fields, in the order of the parity table. A rule without a finding says nothing. */
export const SERVICE_RULES: [ParityField, (service: Service, broker: BrokerObject) => Finding | undefined][] =
  [
    ['name', (service, broker) => sameName(service, broker, nameProblem(service.name))],
    [
      'bindable',
      ({ bindable }, broker) => sameBoolean(bindable, broker, { key: 'bindable', absent: undefined }),
    ],
    [
      'planUpdateable',
      ({ planUpdateable }, broker) =>
        sameBoolean(planUpdateable, broker, { key: 'plan_updateable', absent: false }),
    ],
    ['description', ({ description }, broker) => sameText(description, broker.description, 'warn')],
    ['tags', ({ tags }, broker) => sameTags(tags, broker.tags)],
    [
      'displayName',
      ({ displayName }, broker) => sameDisplayText(displayName, metadataOf(broker).displayName),
    ],
    [
      'longDescription',
      ({ longDescription }, broker) => sameDisplayText(longDescription, metadataOf(broker).longDescription),
    ],
    [
      'providerDisplayName',
      ({ providerDisplayName }, broker) =>
        sameDisplayText(providerDisplayName, metadataOf(broker).providerDisplayName),
    ],
  ];

export type ServiceMatch = { finding: Finding; service?: BrokerObject };

/** The broker's service with this id; failing that, the one with this name, so that all differences show at once. */
export function matchService({ id, name }: Service, services: BrokerObject[]): ServiceMatch {
  const [service, ...others] = services.filter((candidate) => candidate.id === id);
  if (service) {
    const finding: Finding = { level: 'pass', here: id, broker: id };
    const count = others.length + 1;
    if (count === 1) return { finding, service };
    const repeated = diagnosis('duplicateServiceId', { id, count });
    return { finding: { ...finding, level: 'fail', diagnosis: repeated }, service };
  }
  const namesake = services.find((candidate) => candidate.name === name);
  const broker = shown(namesake?.id);
  const found = namesake ? namesakeDiagnosis({ id, name }, namesake) : diagnosis('serviceMissing', { id });
  return { finding: { level: 'fail', here: id, broker, diagnosis: found }, service: namesake };
}
