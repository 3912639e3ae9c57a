import { check } from '../../check';
import { skip } from '../../finding';
import { instancePath } from '../../requests';
import { each, member, status } from '../../rules';
import type { Answer } from '../../wire';

export const x5Failed = check({
  id: 'X5',
  group: 'concurrency',
  level: 'must',
  section: 'Orphans; 2.14 Polling Last Operation',
  stage: 'closing',
  send: async (lab) => {
    const { journal, ledger } = lab.run;
    const failed = journal.filter((answer) => member(answer, 'state') === 'failed').map(({ path }) => path);
    const instances = ledger.filter((one) => failed.includes(`${instancePath(one)}/last_operation`));
    const answers: Answer[] = [];
    for (const instance of instances) {
      const isDeletion = ({ exchange, path }: Answer) =>
        exchange.method === 'DELETE' && path === instancePath(instance);
      answers.push(journal.find(isDeletion) ?? (await lab.call(lab.requests.deprovision(instance))));
    }
    return answers.length > 0 ? answers : skip('neverFailed');
  },
  expect: each(status(200, 202, 410)),
});
