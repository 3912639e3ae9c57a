import { call } from '../../browser/fetcher';
import type { DecidedLogin, DecideLogin } from './schema';

export const decideLogin = (uid: string, body: DecideLogin) =>
  call<DecidedLogin>('POST', `/authorize/${uid}/decision`, body);
