import type { Message } from '../../core/errors';
import { slugOf } from '../registration/slug';

/** Why the service name cannot change any more, or null: brokers, CRNs and access actions are built on it. */
export const serviceNameRefusal = ({ visibility }: { visibility: string }): Message | null =>
  visibility === 'draft' ? null : { key: 'offeringSettings.serviceName.fixed' };

const LONGEST_NAME = 31;

/** A service name to begin with: the company's, then the offering's, as far as they fit; empty when nothing is left. */
export const serviceNameProposal = (companyName: string, offeringName: string): string => {
  const [company, offering] = [slugOf(companyName), slugOf(offeringName)];
  const named = offering === company || offering.startsWith(`${company}-`);
  const proposal = named ? offering : [company, offering].filter(Boolean).join('-');
  return proposal
    .replace(/^[^a-z]+/, '')
    .slice(0, LONGEST_NAME)
    .replace(/-+$/, '');
};

const TIME_ZONE =
  /\b(UTC|GMT|(?!SAT\b)[A-Z]{2,4}T|MSK)\b|[+-]\d{1,2}(:?\d{2})?\b|\b[A-Z][a-z]+\/[A-Z]\w+|\btime\b|\bheure (de|d’|d')|\bfuseau\b/;
const ALWAYS = /24\s*(\/|x|×|h\s*\/)\s*7|around the clock|\bat all times\b|24 hours|24 heures/i;

/** A warning when support hours name no time zone that can be recognised, or null. */
export const supportHoursWarning = (hours: string): Message | null =>
  hours.trim() === '' || ALWAYS.test(hours) || TIME_ZONE.test(hours.replace(/(\d)\s*[-–]\s*(\d)/g, '$1 $2'))
    ? null
    : { key: 'offeringSettings.support.hoursZone' };

/** A warning when the name does not contain the company's, hyphens aside; null when it does or nothing can be said. */
export const serviceNameWarning = (serviceName: string, companyName: string): Message | null => {
  const company = slugOf(companyName);
  const compact = (text: string) => text.replaceAll('-', '');
  if (!serviceName || !company || compact(serviceName).includes(compact(company))) return null;
  return { key: 'offeringSettings.serviceName.company', values: { company } };
};
