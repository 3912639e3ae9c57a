import { check } from '../../check';
import { each } from '../../rules';
import { catalogPart } from '../catalog-parts';

export const c4Options = check({
  id: 'C4',
  group: 'catalog',
  level: 'must',
  section: 'Service Objects',
  send: (lab) => [lab.catalog()],
  expect: each(catalogPart(/\.(free|plan_updateable|tags|requires|metadata)(\.|$)|\.plans\.\d+\.bindable$/)),
});
