import type { Message } from '../../core/errors';
import { slugOf } from '../registration/slug';

/** Why the service name cannot change any more, or null: brokers, CRNs and access actions are built on it. */
export const serviceNameRefusal = ({ visibility }: { visibility: string }): Message | null =>
  visibility === 'draft' ? null : { key: 'offeringSettings.serviceName.fixed' };

/** A warning when the name does not contain the company's, hyphens aside; null when it does or nothing can be said. */
export const serviceNameWarning = (serviceName: string, companyName: string): Message | null => {
  const company = slugOf(companyName);
  const compact = (text: string) => text.replaceAll('-', '');
  if (!serviceName || !company || compact(serviceName).includes(compact(company))) return null;
  return { key: 'offeringSettings.serviceName.company', values: { company } };
};
