import { call } from '../../browser/fetcher';
import type { ImportInput, ImportPreview, ImportPreviewInput } from './schema';

const base = (offeringId: string) => `/api/console/offerings/${offeringId}/brokers`;

export const previewImport = (offeringId: string, body: ImportPreviewInput) =>
  call<ImportPreview>('POST', `${base(offeringId)}/import-preview`, body);
export const importFromBroker = (offeringId: string, body: ImportInput) =>
  call<void>('POST', `${base(offeringId)}/import`, body);
