import { check } from '../../check';
import { each } from '../../rules';
import { catalogPart } from '../catalog-parts';

export const c3Plans = check({
  id: 'C3',
  group: 'catalog',
  level: 'must',
  section: 'Plan Object',
  send: (lab) => [lab.catalog()],
  expect: each(catalogPart(/^services\.\d+\.plans\.\d+(\.(id|name|description))?$/)),
});
