import type { OfferingFacts } from './facts';
import { CHECKLIST_ITEMS, itemStates, type ItemState } from './items';

/** Something to do again; its name is `journey.again.<id>`. `item` is the statement that is to be confirmed. */
export type Renewal = {
  id: 'export' | 'serve' | 'compare' | 'run' | 'confirm' | 'request';
  href: string;
  item?: string;
};

/**
 * What a change has made stale, in the order in which it can be given anew. A comparison with a new catalog outdates
 * the run on the old one, so that is named at once and not only when it has happened.
 */
export const renewalsOf = (facts: OfferingFacts): Renewal[] => {
  const items = itemStates(CHECKLIST_ITEMS, facts);
  const standing = (id: string) => items.find((item) => item.id === id)?.state;
  const page = (to: string) => `/offerings/${facts.id}/${to}`;
  const broker = facts.brokers.length === 1 ? page(`brokers/${facts.brokers[0]!.id}`) : page('brokers');
  const compare = standing('develop.catalogIds') === 'stale';
  const ran = standing('develop.conformance');
  const isStated = ({ kind, state }: ItemState) => kind === 'attested' && state === 'stale';
  const steps: [boolean, Renewal][] = [
    [standing('define.catalogExported') === 'stale', { id: 'export', href: page('deployments') }],
    [compare, { id: 'serve', href: broker }],
    [compare, { id: 'compare', href: broker }],
    [ran === 'stale' || (compare && ran === 'done'), { id: 'run', href: broker }],
    ...items
      .filter(isStated)
      .map(({ id }): [boolean, Renewal] => [
        true,
        { id: 'confirm', href: page(`checklist#${id}`), item: id },
      ]),
  ];
  const again = steps.filter(([due]) => due).map(([, renewal]) => renewal);
  const asked = facts.returned.some(({ kind }) => kind === 'release');
  return again.length > 0 && asked
    ? [...again, { id: 'request', href: page('release#field-request') }]
    : again;
};
