import { check } from '../../check';
import { finding, skip, undecided } from '../../finding';
import { accepted, isObject, member } from '../../rules';
import { contentOf } from '../bindings';
import { requireExtension } from '../extension-state';

export const i15Access = check({
  id: 'I15',
  group: 'extension',
  level: 'must',
  plain: null,
  section: 'Platform documentation, step 3',
  send: async (lab) => {
    const { probe } = lab.run.options;
    if (!probe) return skip('notAskedFor');
    await requireExtension(lab);
    const instance = await lab.fresh();
    const content = await contentOf(lab, instance, await lab.freshBinding(instance));
    const credentials = member(content, 'credentials');
    if (!isObject(credentials) || !(await probe(credentials))) return undecided('noAccess');
    const off = await lab.call(lab.requests.setState(instance, false));
    if (accepted(off) !== null) undecided('notDisabled');
    const works = [await probe(credentials)];
    const on = await lab.call(lab.requests.setState(instance, true));
    works.push(await probe(credentials));
    return [
      { ...off, json: { works: works[0] } },
      { ...on, json: { works: works[1] } },
    ];
  },
  expect: ([off, on]) => {
    if (member(off, 'works') === true) return finding('stillWorks');
    return member(on, 'works') === true ? null : finding('worksNoMore');
  },
});
