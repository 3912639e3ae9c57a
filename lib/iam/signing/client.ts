import { call } from '../../browser/fetcher';

export const rotateSigningKey = () => call<void>('POST', '/api/console/installation/signing-keys');
