import { call } from '../browser/fetcher';
import type { CreateDeployment } from './schema';

const base = (offeringId: string) => `/api/console/offerings/${offeringId}/deployments`;

export const createDeployment = (offeringId: string, body: CreateDeployment) =>
  call<{ id: string }>('POST', base(offeringId), body);
export const deleteDeployment = (offeringId: string, deploymentId: string) =>
  call<void>('DELETE', `${base(offeringId)}/${deploymentId}`);
export const restoreDeployment = (offeringId: string, deploymentId: string) =>
  call<{ id: string }>('POST', `${base(offeringId)}/${deploymentId}/restore`);
