import { catalogPart } from './catalog-part';

export const c3Plans = catalogPart(
  'C3',
  'Plan Object',
  /^services\.\d+\.plans\.\d+(\.(id|name|description))?$/,
);
