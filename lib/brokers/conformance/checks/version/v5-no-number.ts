import { check } from '../../check';
import { each, withoutCrash } from '../../rules';
import { VERSION_HEADER } from '../headers';

export const v5NoNumber = check({
  id: 'V5',
  group: 'version',
  level: 'should',
  section: 'API Version Header',
  send: (lab) => {
    lab.catalog();
    return lab.calls(
      ['abc', ''].map((version) => lab.requests.catalog({ headers: { [VERSION_HEADER]: version } })),
    );
  },
  expect: each(withoutCrash),
});
