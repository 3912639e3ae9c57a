import { call } from '../../browser/fetcher';

export const endSession = (sessionId: string) =>
  call<void>('DELETE', `/api/console/account/sessions/${sessionId}`);

export const endOtherSessions = () => call<void>('DELETE', '/api/console/account/sessions');

export const endAnySession = (sessionId: string) =>
  call<void>('DELETE', `/api/console/access/sessions/${sessionId}`);
