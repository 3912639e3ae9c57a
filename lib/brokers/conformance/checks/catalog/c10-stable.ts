import { objectsOf } from '../../../parity/broker-object';
import { check } from '../../check';
import { finding } from '../../finding';
import type { Answer } from '../../wire';
import { IDENTITY_HEADER, identityOf } from '../headers';

const idsAndNames = (answer: Answer | undefined) =>
  JSON.stringify(
    objectsOf(answer?.json, 'services').map(({ id, name, ...service }) => [
      id,
      name,
      objectsOf(service, 'plans').map((plan) => [plan.id, plan.name]),
    ]),
  );

export const c10Stable = check({
  id: 'C10',
  group: 'catalog',
  level: 'must',
  section: 'Catalog Management',
  send: async (lab) => {
    const first = lab.catalog();
    const other = { [IDENTITY_HEADER]: identityOf('ibmcloud', { iam_id: 'IBMid-somebody-else' }) };
    const { requests } = lab;
    return [first, ...(await lab.calls([requests.catalog(), requests.catalog({ headers: other })]))];
  },
  expect: (answers) => {
    const changed = answers.find((answer) => idsAndNames(answer) !== idsAndNames(answers[0]));
    return changed ? { ...finding('otherCatalog'), answer: changed } : null;
  },
});
