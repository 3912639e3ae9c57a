import { call } from '../../browser/fetcher';
import type { CreatedOwnKey, CreateOwnKey } from './schema';

const BASE = '/api/console/account/api-keys';

export const createOwnKey = (body: CreateOwnKey) => call<CreatedOwnKey>('POST', BASE, body);

export const deleteOwnKey = (keyId: string) => call<void>('DELETE', `${BASE}/${keyId}`);
