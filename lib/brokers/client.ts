import { call } from '../browser/fetcher';
import type { BrokerDetail, RegisterBroker, SaveBroker } from './schema';

const base = (offeringId: string) => `/api/console/offerings/${offeringId}`;

export const registerBroker = (offeringId: string, body: RegisterBroker) =>
  call<BrokerDetail>('POST', `${base(offeringId)}/brokers`, body);
export const saveBroker = (offeringId: string, brokerId: string, body: SaveBroker) =>
  call<BrokerDetail>('PUT', `${base(offeringId)}/brokers/${brokerId}`, body);
export const checkBroker = (offeringId: string, brokerId: string) =>
  call<BrokerDetail>('POST', `${base(offeringId)}/brokers/${brokerId}/check`);
export const deleteBroker = (offeringId: string, brokerId: string) =>
  call<void>('DELETE', `${base(offeringId)}/brokers/${brokerId}`);

export const catalogJsonHref = (offeringId: string) => `${base(offeringId)}/catalog.json`;
export const starterBrokerHref = (offeringId: string) => `${base(offeringId)}/starter-broker`;
