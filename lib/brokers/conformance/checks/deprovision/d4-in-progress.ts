import { check } from '../../check';
import { skip, undecided } from '../../finding';
import { each, status } from '../../rules';

export const d4InProgress = check({
  id: 'D4',
  group: 'deprovision',
  level: 'must',
  section: 'Deprovisioning',
  send: async (lab) => {
    const instance = await lab.fresh();
    const deletion = await lab.call(lab.requests.deprovision(instance));
    if (deletion.status !== 202) skip('neverAsync');
    const again = await lab.call(lab.requests.deprovision(instance));
    if (again.status === 410) undecided('endedTooSoon');
    await lab.end(deletion, instance);
    return [again];
  },
  expect: each(status(202)),
});
