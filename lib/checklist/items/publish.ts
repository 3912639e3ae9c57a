import { isReleased } from '../facts';
import { attested, automatic, provenLater, reviewerLater, type ChecklistItem } from './item';

const metered = ({ plans }: { plans: { kind: string }[] }) => plans.some(({ kind }) => kind === 'metered');

/** Domain §9, third table. */
export const PUBLISH_ITEMS: ChecklistItem[] = [
  automatic('publish.brokerRegistered', 'brokers', ({ brokers }) => ({
    done: brokers.length > 0,
    evidence: brokers[0]
      ? { message: { key: 'checklist.evidence.name', values: { name: brokers[0].name } } }
      : undefined,
  })),
  automatic('publish.deploymentPublished', 'deployments', ({ deployments }) => ({
    done: deployments.published > 0,
    at: deployments.publishedAt,
    evidence:
      deployments.published > 0
        ? { message: { key: 'checklist.evidence.deployments', values: { count: deployments.published } } }
        : undefined,
  })),
  automatic('publish.seen', 'release', (facts) => {
    const { allowList } = facts;
    const seen = allowList.firstSeenAt !== null;
    // The allow-list is for the time before: what was released is seen by everyone.
    const released = isReleased(facts);
    const key = seen ? 'seen' : 'released';
    return {
      done: seen || released,
      at: allowList.firstSeenAt,
      evidence: seen || released ? { message: { key: `checklist.evidence.${key}` } } : undefined,
    };
  }),
  provenLater('publish.dashboard'),
  attested('publish.catalogEntry'),
  provenLater('publish.provision'),
  provenLater('publish.bind', { appliesTo: ({ settings }) => settings.bindable }),
  provenLater('publish.key'),
  provenLater('publish.planChange', { appliesTo: ({ settings }) => settings.planUpdateable }),
  reviewerLater('publish.disable'),
  provenLater('publish.usage', { appliesTo: metered }),
  provenLater('publish.hourly', { appliesTo: metered }),
];
