import { call } from '../../browser/fetcher';
import type { PresentPassword } from '../account/schema';
import type { ConfirmCode, NewTwoFactor, ProveBoth, RecoveryCodes } from './schema';

const url = '/api/console/account/two-factor';

export const beginTwoFactor = (body: PresentPassword) => call<NewTwoFactor>('POST', url, body);

export const confirmTwoFactor = (body: ConfirmCode) =>
  call<RecoveryCodes>('POST', `${url}/confirmation`, body);

export const renewRecoveryCodes = (body: ProveBoth) =>
  call<RecoveryCodes>('POST', `${url}/recovery-codes`, body);

export const disableTwoFactor = (body: ProveBoth) => call<void>('POST', `${url}/removal`, body);

export const resetTwoFactor = (userId: string) =>
  call<void>('DELETE', `/api/console/people/${userId}/two-factor`);
