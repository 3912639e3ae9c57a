import { catalogPart } from './catalog-part';

export const c4Options = catalogPart(
  'C4',
  'Service Objects',
  /\.(free|plan_updateable|tags|requires|metadata)(\.|$)|\.plans\.\d+\.bindable$/,
);
