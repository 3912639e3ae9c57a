import { attested, automatic, type ChecklistItem, type Proof } from './item';

const since = (at: Date | null, message?: string): Proof => ({
  done: at !== null,
  at,
  evidence: message && at ? { message: { key: `checklist.evidence.${message}` } } : undefined,
});

const hasMetered = ({ plans }: { plans: { kind: string }[] }) => plans.some(({ kind }) => kind === 'metered');

/** Domain §9, first table. */
export const DEFINE_ITEMS: ChecklistItem[] = [
  attested('define.overview'),
  automatic('define.registrationCompleted', 'registration', ({ registration }) => ({
    done: ['submitted', 'approved'].includes(registration.state),
  })),
  automatic('define.registrationApproved', 'registration', ({ registration, type }) => ({
    done: registration.state === 'approved' && type === 'integrated_billing',
    at: registration.approvedAt,
  })),
  automatic('define.documentationUrl', 'registration', ({ documentationUrl }) => ({
    done: documentationUrl !== null,
    evidence: documentationUrl
      ? { message: { key: 'checklist.evidence.url', values: { url: documentationUrl } }, href: null }
      : undefined,
  })),
  automatic('define.guidanceStarted', 'content', ({ guidance }) => since(guidance.startedAt)),
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
  automatic('define.marketingStarted', 'content', ({ announcement }) => since(announcement.startedAt)),
  automatic('define.announcementApproved', 'content', ({ announcement }) => ({
    done: ['approved', 'released'].includes(announcement.state),
    at: announcement.approvedAt,
  })),
  automatic('define.serviceName', 'settings', ({ serviceName }) => ({
    done: Boolean(serviceName),
    evidence: serviceName
      ? { message: { key: 'checklist.evidence.name', values: { name: serviceName } } }
      : undefined,
  })),
  automatic('define.documentationUrls', 'listing', ({ documentationUrl, listing }) => ({
    done:
      documentationUrl !== null &&
      [listing.documentationUrl, listing.instructionsUrl].every((url) => url === documentationUrl),
  })),
  attested('define.terms', { page: 'listing' }),
  attested('define.choices', { page: 'settings' }),
  automatic('define.iamEnabled', 'access', ({ access }) => since(access.enabledAt)),
  attested('define.apiKeyStored', { page: 'access' }),
  automatic('define.redirectUri', 'access', ({ access }) => ({ done: access.redirectUris > 0 })),
  automatic('define.freePlan', 'plans', ({ plans, freePlanWaived }) => ({
    done: freePlanWaived || plans.some(({ kind }) => kind === 'free'),
    evidence: freePlanWaived ? { message: { key: 'checklist.evidence.waived' } } : undefined,
  })),
  automatic(
    'define.paidPlan',
    'plans',
    ({ plans }) => ({ done: plans.some(({ kind }) => kind !== 'free') }),
    { required: false },
  ),
  automatic(
    'define.defaultMetricRemoved',
    'plans',
    ({ plans }) => ({
      done: plans.every(({ kind, hasDefaultMetric }) => kind !== 'metered' || !hasDefaultMetric),
    }),
    { appliesTo: hasMetered },
  ),
  attested('define.usageDuty', { page: 'plans', appliesTo: hasMetered }),
  automatic('define.catalogExported', 'deployments', ({ downloads }) => ({
    done: downloads.catalogJson?.current ?? false,
    at: downloads.catalogJson?.at,
    evidence:
      downloads.catalogJson && !downloads.catalogJson.current
        ? { message: { key: 'checklist.evidence.outdated' } }
        : undefined,
  })),
];
