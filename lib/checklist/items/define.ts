import { helpHref } from '../../help/schema';
import { attested, automatic, stale, type ChecklistItem, type Proof } from './item';

const since = (at: Date | null, message?: string): Proof => ({
  done: at !== null,
  at,
  evidence: message && at ? { message: { key: `checklist.evidence.${message}` } } : undefined,
});

const told = (when: boolean, message: string, values?: Record<string, string | number>) =>
  when ? { message: { key: `checklist.evidence.${message}`, values } } : undefined;

type Plans = readonly { name: string; kind: string }[];
const plansNamed = (plans: Plans, of: (kind: string) => boolean) => {
  const names = plans.filter(({ kind }) => of(kind)).map(({ name }) => name);
  return told(names.length > 0, 'name', { name: names.join(', ') });
};

const hasMetered = ({ plans }: { plans: { kind: string }[] }) => plans.some(({ kind }) => kind === 'metered');

/** Domain §9, first table. */
export const DEFINE_ITEMS: ChecklistItem[] = [
  attested('define.overview', { readAt: helpHref('provider') }),
  automatic('define.registrationCompleted', 'registration', ({ registration }) => {
    const done = ['submitted', 'approved'].includes(registration.state);
    return { done, evidence: told(done, 'registration', { state: registration.state }) };
  }),
  automatic(
    'define.registrationApproved',
    'registration',
    ({ registration, type }) => {
      const done = registration.state === 'approved' && type === 'integrated_billing';
      return { done, at: registration.approvedAt, evidence: told(done, 'approvedAs') };
    },
    { waitsFor: 'registration' },
  ),
  automatic('define.documentationUrl', 'registration', ({ documentationUrl }) => ({
    done: documentationUrl !== null,
    evidence: documentationUrl
      ? { message: { key: 'checklist.evidence.url', values: { url: documentationUrl } }, href: null }
      : undefined,
  })),
  automatic('define.guidanceStarted', 'content', ({ guidance }) => since(guidance.startedAt, 'guidance')),
  automatic('define.documentationPublished', 'content', ({ guidance, documentationUrl }) => ({
    ...since(guidance.publishedAt),
    evidence:
      guidance.publishedAt && documentationUrl
        ? {
            message: { key: 'checklist.evidence.publishedAt', values: { url: documentationUrl } },
            href: new URL(documentationUrl).pathname,
          }
        : undefined,
  })),
  automatic('define.marketingStarted', 'content', ({ announcement }) =>
    since(announcement.startedAt, 'marketing'),
  ),
  automatic(
    'define.announcementApproved',
    'content',
    ({ announcement }) => {
      const done = ['approved', 'released'].includes(announcement.state);
      return { done, at: announcement.approvedAt, evidence: told(done, 'announcement') };
    },
    { waitsFor: 'announcement' },
  ),
  automatic('define.serviceName', 'settings', ({ serviceName }) => ({
    done: Boolean(serviceName),
    evidence: serviceName
      ? { message: { key: 'checklist.evidence.name', values: { name: serviceName } } }
      : undefined,
  })),
  automatic('define.documentationUrls', 'listing', ({ documentationUrl, listing }) => {
    const done =
      documentationUrl !== null &&
      [listing.documentationUrl, listing.instructionsUrl].every((url) => url === documentationUrl);
    return { done, evidence: told(done, 'bothUrls', { url: documentationUrl ?? '' }) };
  }),
  automatic('define.terms', 'listing#field-termsConfirmed', ({ listing: { termsUrl, termsConfirmed } }) => {
    const done = termsUrl !== '' && termsConfirmed;
    return { done, evidence: told(done, 'terms', { url: termsUrl }) };
  }),
  attested('define.choices', { page: 'settings', readAt: helpHref('provider#settings') }),
  automatic('define.iamEnabled', 'access', ({ access }) => since(access.enabledAt, 'iam')),
  attested('define.apiKeyStored', { page: 'access', readAt: helpHref('provider#access') }),
  automatic('define.redirectUri', 'access#field-redirectUris', ({ access: { redirectUris } }) => ({
    done: redirectUris > 0,
    evidence: told(redirectUris > 0, 'redirectUris', { count: redirectUris }),
  })),
  automatic('define.freePlan', 'plans', ({ plans, freePlanWaived }) => ({
    done: freePlanWaived || plans.some(({ kind }) => kind === 'free'),
    evidence: freePlanWaived ? told(true, 'waived') : plansNamed(plans, (kind) => kind === 'free'),
  })),
  automatic(
    'define.paidPlan',
    'plans',
    ({ plans }) => ({
      done: plans.some(({ kind }) => kind !== 'free'),
      evidence: plansNamed(plans, (kind) => kind !== 'free'),
    }),
    { required: false },
  ),
  automatic(
    'define.defaultMetricRemoved',
    'plans',
    ({ plans }) => ({
      done: plans.every(({ kind, hasDefaultMetric }) => kind !== 'metered' || !hasDefaultMetric),
      evidence: plansNamed(plans, (kind) => kind === 'metered'),
    }),
    { appliesTo: hasMetered },
  ),
  attested('define.usageDuty', {
    page: 'plans',
    appliesTo: hasMetered,
    readAt: helpHref('provider#plans'),
  }),
  automatic('define.catalogExported', 'deployments', ({ downloads }) => ({
    done: downloads.catalogJson?.current ?? false,
    at: downloads.catalogJson?.at,
    evidence: told(downloads.catalogJson !== null, 'exported'),
    stale: downloads.catalogJson && !downloads.catalogJson.current ? stale('definition', 'export') : null,
  })),
];
