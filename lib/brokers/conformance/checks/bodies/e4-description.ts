import { check } from '../../check';
import { finding } from '../../finding';
import { each, isText, member } from '../../rules';
import { errorsOf } from '../errors-of';

export const e4Description = check({
  id: 'E4',
  group: 'bodies',
  level: 'should',
  section: 'Broker Errors; platform extension, Errors',
  stage: 'closing',
  send: errorsOf,
  expect: (answers, lab) =>
    each((answer) => {
      const { method } = answer.exchange;
      const error = member(answer, 'error');
      if (!isText(member(answer, 'description'))) return finding('noDescription', { method });
      if (error === undefined || error === null) return null;
      const isWord = isText(error) && (!lab.isAtLeast('2.14') || /^[A-Z][A-Za-z]*$/.test(error));
      return isWord ? null : finding('errorNoWord', { method });
    })(answers, lab),
});
