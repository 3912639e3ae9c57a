import { check } from '../../check';
import { each, status } from '../../rules';
import { VERSION_HEADER } from '../headers';

export const v4LaterMinor = check({
  id: 'V4',
  group: 'version',
  level: 'should',
  section: 'API Version Header',
  send: async (lab) => {
    lab.catalog();
    return [await lab.call(lab.requests.catalog({ headers: { [VERSION_HEADER]: '2.99' } }))];
  },
  expect: each(status(200)),
});
