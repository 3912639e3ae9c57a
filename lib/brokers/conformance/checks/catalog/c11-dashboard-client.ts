import { objectsOf } from '../../../parity/broker-object';
import { check } from '../../check';
import { finding, skip } from '../../finding';
import { isObject, isText } from '../../rules';
import type { Answer } from '../../wire';

const wrongMember = (client: unknown) => {
  if (!isObject(client)) return 'dashboard_client';
  const { redirect_uri: uri } = client;
  if (!isText(client.id)) return 'id';
  if (!isText(client.secret)) return 'secret';
  return uri === undefined || uri === null || (isText(uri) && URL.canParse(uri)) ? null : 'redirect_uri';
};

export const c11DashboardClient = check({
  id: 'C11',
  group: 'catalog',
  level: 'must',
  section: 'Dashboard Client Object',
  send: (lab) => {
    const catalog = lab.catalog();
    return clientsIn(catalog).length > 0 ? [catalog] : skip('noDashboardClient');
  },
  expect: ([answer]) => {
    const name = clientsIn(answer)
      .map(wrongMember)
      .find((wrong) => wrong !== null);
    return name ? finding('dashboardClient', { member: name }) : null;
  },
});

const clientsIn = (answer: Answer | undefined) =>
  objectsOf(answer?.json, 'services')
    .map((service) => service.dashboard_client)
    .filter((client) => client !== undefined && client !== null);
