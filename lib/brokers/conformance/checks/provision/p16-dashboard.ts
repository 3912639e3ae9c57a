import { check } from '../../check';
import { finding, undecided, type Finding } from '../../finding';
import type { Lab } from '../../lab';
import { isObject, isText, member } from '../../rules';
import type { Answer } from '../../wire';

const problemOf = (answer: Answer | undefined, lab: Lab): Finding | null => {
  const { dashboard_url: url, operation } = isObject(answer?.json) ? answer.json : {};
  if (url !== undefined && url !== null && !(isText(url) && URL.canParse(url)))
    return finding('dashboardNotUrl');
  if (operation === undefined) return null;
  const longest = lab.isAtLeast('2.15') ? LONGEST_OPERATION : Infinity;
  return isText(operation) && operation.length <= longest ? null : finding('operation');
};
const LONGEST_OPERATION = 10_000;

export const p16Dashboard = check({
  id: 'P16',
  group: 'provision',
  level: 'must',
  section: 'Provisioning, Body',
  send: async (lab) => {
    const one = (await lab.instance()).created;
    const other = (await lab.fresh()).created;
    return one && other ? [one, other] : undecided('noInstance');
  },
  expect: ([one, other], lab) => {
    const found = problemOf(one, lab) ?? problemOf(other, lab);
    const url = member(one, 'dashboard_url');
    if (found || !isText(url)) return found;
    return url === member(other, 'dashboard_url') ? { ...finding('sameDashboard'), answer: other } : null;
  },
});
