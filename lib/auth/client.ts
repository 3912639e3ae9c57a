import { call } from '../browser/fetcher';
import type { ChoosePassword, Setup } from './schema';

type SignedUp = { email: string };

export const becomeFirstOperator = (token: string, body: Setup) =>
  call<SignedUp>('POST', `/api/setup/${token}`, body);

export const choosePassword = (token: string, body: ChoosePassword) =>
  call<SignedUp>('POST', `/api/password/${token}`, body);

/** Who is signed in now. @throws ProblemError 401 when nobody is, or another person than the page's */
export const me = () => call<{ id: string; name: string; email: string }>('GET', '/api/console/me');
