import { check } from '../../check';
import { finding } from '../../finding';
import { each, withoutCrash, type Rule } from '../../rules';
import { VERSION_HEADER } from '../headers';

const notRefused: Rule = (answer) =>
  answer.status === 412 ? finding('versionRefused') : withoutCrash(answer);

export const v1PlatformVersion = check({
  id: 'V1',
  group: 'version',
  level: 'must',
  plain: 'should',
  section: 'API Version Header',
  send: (lab) => {
    lab.catalog();
    const headers = { [VERSION_HEADER]: '2.12' };
    const { requests } = lab;
    return lab.calls([requests.catalog({ headers }), { ...requests.lastOperation(lab.unknown()), headers }]);
  },
  expect: each(notRefused),
});
