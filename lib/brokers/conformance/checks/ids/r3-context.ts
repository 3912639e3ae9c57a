import { check } from '../../check';
import { finding, undecided } from '../../finding';
import { each, isObject } from '../../rules';
import type { Answer } from '../../wire';
import { instanceIdIn, requireCrns } from '../life-cycle';

const isCreation = ({ exchange, path }: Answer) =>
  exchange.method === 'PUT' && /^\/v2\/service_instances\/crn[^/]+$/.test(path);

/** A rule for the runner itself, which its report proves. */
export const r3Context = check({
  id: 'R3',
  group: 'ids',
  level: 'info',
  plain: null,
  section: 'Platform documentation',
  stage: 'closing',
  send: (lab) => {
    requireCrns(lab);
    const creations = lab.run.journal.filter(isCreation);
    return creations.length > 0 ? creations : undecided('noInstance');
  },
  expect: each((answer) => {
    const context = isObject(answer.sent) ? answer.sent.context : undefined;
    if (!isObject(context) || context.crn === undefined || context.crn === instanceIdIn(answer)) return null;
    return finding('otherCrn');
  }),
});
