import type { AuditEventDto } from '../schema';

/** The page of an offering where what an action's noun names can be seen. */
const PAGE_FOR_NOUN: Record<string, string> = {
  allowList: 'release',
  announcement: 'content',
  broker: 'brokers',
  checklist: 'checklist',
  conformance: 'brokers',
  deployment: 'deployments',
  evidence: 'release',
  guidance: 'content',
  iam: 'access',
  listing: 'listing',
  offering: 'summary',
  plan: 'plans',
  plans: 'plans',
  registration: 'registration',
  settings: 'settings',
  visibility: 'summary',
};

/** The page of the offering that an event is about, or null. */
export const pageOf = ({ action, offeringId }: AuditEventDto) =>
  offeringId ? (PAGE_FOR_NOUN[action.split('.')[0]!] ?? null) : null;
