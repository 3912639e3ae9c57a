import { check } from '../../check';
import { finding } from '../../finding';
import type { Lab } from '../../lab';
import { namesIn } from '../catalog-parts';

/** What each version allows in the names of services and plans; 2.15 allows everything. */
const patternOf = (lab: Lab) => {
  if (lab.isAtLeast('2.14')) return /^[A-Za-z0-9.-]+$/;
  return lab.isAtLeast('2.13') ? /^[a-z0-9-]+$/ : /^[^\sA-Z]+$/;
};

export const c6Names = check({
  id: 'C6',
  group: 'catalog',
  level: { '2.12': 'must', '2.15': null },
  section: 'Service Objects',
  send: (lab) => [lab.catalog()],
  expect: ([answer], lab) => {
    const name = namesIn(answer).find((text) => !patternOf(lab).test(text));
    return name === undefined ? null : finding('name', { value: name.slice(0, 100) });
  },
});
