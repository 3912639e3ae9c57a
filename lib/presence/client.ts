import { call } from '../browser/fetcher';
import type { Heartbeat, PresentPerson } from './schema';

export const sendHeartbeat = (offeringId: string, body: Heartbeat) =>
  call<PresentPerson[]>('POST', `/api/console/offerings/${offeringId}/presence`, body);
