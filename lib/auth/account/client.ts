import { call } from '../../browser/fetcher';
import type { ChangePassword, SaveAccount } from './schema';

export const saveAccount = (body: SaveAccount) => call<void>('PATCH', '/api/console/account', body);

export const changePassword = (body: ChangePassword) =>
  call<void>('PUT', '/api/console/account/password', body);
