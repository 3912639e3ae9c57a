import { t1Https } from './t1-https';
import { t2Tls12 } from './t2-tls12';
import { t3OldTls } from './t3-old-tls';
import { t4Certificate } from './t4-certificate';

export const TRANSPORT_CHECKS = [t1Https, t2Tls12, t3OldTls, t4Certificate] as const;
