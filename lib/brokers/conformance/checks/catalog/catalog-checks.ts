import { c1Catalog } from './c1-catalog';
import { c2Services } from './c2-services';
import { c3Plans } from './c3-plans';
import { c4Options } from './c4-options';
import { c5Unique } from './c5-unique';
import { c6Names } from './c6-names';
import { c7NameLength } from './c7-name-length';
import { c8Guids } from './c8-guids';
import { c9LookAlikes } from './c9-look-alikes';
import { c10Stable } from './c10-stable';
import { c11DashboardClient } from './c11-dashboard-client';
import { c12Schemas } from './c12-schemas';
import { c13Maintenance } from './c13-maintenance';
import { c14ExtraMembers } from './c14-extra-members';
import { c15ContentType } from './c15-content-type';
import { c16Conditional } from './c16-conditional';

export const CATALOG_CHECKS = [
  c1Catalog,
  c2Services,
  c3Plans,
  c4Options,
  c5Unique,
  c6Names,
  c7NameLength,
  c8Guids,
  c9LookAlikes,
  c10Stable,
  c11DashboardClient,
  c12Schemas,
  c13Maintenance,
  c14ExtraMembers,
  c15ContentType,
  c16Conditional,
] as const;
