import { call } from '../browser/fetcher';
import type {
  AddCategory,
  AddRegion,
  SaveBrokersSetting,
  SaveOperationSetting,
  SaveRates,
  SaveReviewCalendar,
} from './schema';

const BASE = '/api/console/installation';

export const saveBrokersSetting = (body: SaveBrokersSetting) =>
  call<SaveBrokersSetting>('PUT', `${BASE}/brokers`, body);
export const saveReviewCalendar = (body: SaveReviewCalendar) =>
  call<SaveReviewCalendar>('PUT', `${BASE}/review-calendar`, body);
export const saveOperationSetting = (body: SaveOperationSetting) =>
  call<SaveOperationSetting>('PUT', `${BASE}/operation`, body);
export const saveRates = (body: SaveRates) => call<void>('PUT', `${BASE}/currency-rates`, body);
export const addCategory = (body: AddCategory) => call<void>('POST', `${BASE}/categories`, body);
export const addRegion = (body: AddRegion) => call<void>('POST', `${BASE}/regions`, body);
