import { call } from '../../browser/fetcher';
import type { CreatedToken, CreateToken } from './schema';

export const createToken = (body: CreateToken) =>
  call<CreatedToken>('POST', '/api/console/account/tokens', body);

export const revokeToken = (tokenId: string) =>
  call<void>('DELETE', `/api/console/account/tokens/${tokenId}`);
