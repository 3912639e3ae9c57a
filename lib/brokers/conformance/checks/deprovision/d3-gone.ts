import { check } from '../../check';
import { each, jsonObject, status } from '../../rules';
import { deleted } from '../deletions';

export const d3Gone = check({
  id: 'D3',
  group: 'deprovision',
  level: 'must',
  section: 'Deprovisioning',
  send: async (lab) => {
    const instance = await lab.fresh();
    await deleted(lab, instance);
    return lab.calls([instance, lab.unknown()].map((gone) => lab.requests.deprovision(gone)));
  },
  expect: each(status(410), jsonObject),
});
