import { call } from '../browser/fetcher';
import type { CreatePlan, OrderPlans, PlanDto, SavePlan, WaiveFreePlan } from './schema';

const plansUrl = (offeringId: string) => `/api/console/offerings/${offeringId}/plans`;

export const createPlan = (offeringId: string, body: CreatePlan) =>
  call<PlanDto>('POST', plansUrl(offeringId), body);

export const savePlan = (offeringId: string, planId: string, body: SavePlan) =>
  call<PlanDto>('PUT', `${plansUrl(offeringId)}/${planId}`, body);

export const deletePlan = (offeringId: string, planId: string) =>
  call<void>('DELETE', `${plansUrl(offeringId)}/${planId}`);

export const duplicatePlan = (offeringId: string, planId: string) =>
  call<PlanDto>('POST', `${plansUrl(offeringId)}/${planId}/duplicate`);

export const orderPlans = (offeringId: string, body: OrderPlans) =>
  call<void>('PUT', `${plansUrl(offeringId)}/order`, body);

export const waiveFreePlan = (offeringId: string, body: WaiveFreePlan) =>
  call<WaiveFreePlan>('POST', `/api/console/offerings/${offeringId}/free-plan-waiver`, body);

export const readPlan = (offeringId: string, planId: string) =>
  call<PlanDto>('GET', `${plansUrl(offeringId)}/${planId}`);

export const restorePlan = (offeringId: string, planId: string) =>
  call<PlanDto>('POST', `${plansUrl(offeringId)}/${planId}/restore`);
