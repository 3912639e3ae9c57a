import { m1Provision } from './m1-provision';
import { m2Update } from './m2-update';
import { m3Current } from './m3-current';

export const MAINTENANCE_CHECKS = [m1Provision, m2Update, m3Current] as const;
