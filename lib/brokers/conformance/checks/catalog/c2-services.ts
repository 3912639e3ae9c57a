import { check } from '../../check';
import { each } from '../../rules';
import { catalogPart } from '../catalog-parts';

export const c2Services = check({
  id: 'C2',
  group: 'catalog',
  level: 'must',
  section: 'Service Objects',
  send: (lab) => [lab.catalog()],
  expect: each(catalogPart(/^services\.\d+(\.(id|name|description|bindable|plans))?$/)),
});
