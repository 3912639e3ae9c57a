import { call } from '../browser/fetcher';
import type { ChangeFilter, ListName, SaveFilter, SavedFilter } from './schema';

const address = (list: ListName, rest: string) => `/api/console/lists/${list}/${rest}`;

export const saveFilter = (list: ListName, body: SaveFilter) =>
  call<SavedFilter>('POST', address(list, 'filters'), body);

export const changeFilter = (list: ListName, filterId: string, body: ChangeFilter) =>
  call<SavedFilter>('PUT', address(list, `filters/${filterId}`), body);

export const deleteFilter = (list: ListName, filterId: string) =>
  call<void>('DELETE', address(list, `filters/${filterId}`));

export const setColumns = (list: ListName, columns: string[]) =>
  call<void>('PUT', address(list, 'columns'), { columns });
