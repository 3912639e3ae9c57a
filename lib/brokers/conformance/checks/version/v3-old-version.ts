import { check } from '../../check';
import { all, described, each, jsonObject, status, when } from '../../rules';
import { VERSION_HEADER } from '../headers';

export const v3OldVersion = check({
  id: 'V3',
  group: 'version',
  level: 'info',
  section: 'API Version Header',
  send: async (lab) => {
    lab.catalog();
    return [await lab.call(lab.requests.catalog({ headers: { [VERSION_HEADER]: '1.0' } }))];
  },
  expect: each(status(200, 412), when(412, all(jsonObject, described))),
});
