import { call } from '../../browser/fetcher';
import type { AccountDto, SuspendAccount } from './schema';

const address = (accountId: string) => `/api/console/accounts/${accountId}/suspension`;

export const suspendAccount = (accountId: string, body: SuspendAccount) =>
  call<AccountDto>('PUT', address(accountId), body);

export const restoreAccount = (accountId: string) => call<AccountDto>('DELETE', address(accountId));
