import { catalogPart } from './catalog-part';

export const c2Services = catalogPart(
  'C2',
  'Service Objects',
  /^services\.\d+(\.(id|name|description|bindable|plans))?$/,
);
