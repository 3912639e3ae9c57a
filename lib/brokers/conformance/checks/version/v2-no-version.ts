import { check } from '../../check';
import { each, status, withoutCrash } from '../../rules';
import { VERSION_HEADER } from '../headers';

const USUAL = [200, 400, 412];

export const v2NoVersion = check({
  id: 'V2',
  group: 'version',
  level: 'must',
  section: 'API Version Header',
  send: async (lab) => {
    lab.catalog();
    return [await lab.call(lab.requests.catalog({ headers: { [VERSION_HEADER]: null } }))];
  },
  expect: each(withoutCrash, (answer) =>
    USUAL.includes(answer.status ?? 0) ? null : { ...status(...USUAL)(answer)!, verdict: 'info' },
  ),
});
