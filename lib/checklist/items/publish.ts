import { isReleased, type InstanceTest, type OfferingFacts } from '../facts';
import { attested, automatic, provenLater, type ChecklistItem, type Proof } from './item';

const metered = ({ plans }: { plans: { kind: string }[] }) => plans.some(({ kind }) => kind === 'metered');

/** Both were done on an instance; when the second was. */
const bothTested =
  (one: InstanceTest, other: InstanceTest) =>
  ({ tested }: OfferingFacts): Proof => {
    const [first, second] = [tested[one], tested[other]];
    if (!first || !second) return { done: false };
    return {
      done: true,
      at: first > second ? first : second,
      evidence: { message: { key: 'checklist.evidence.tested' } },
    };
  };

const isBindable = ({ settings }: OfferingFacts) => settings.bindable;
const changesPlans = ({ settings, plans }: OfferingFacts) => settings.planUpdateable && plans.length > 1;

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
  automatic('publish.provision', 'instances', bothTested('provision', 'deprovision')),
  automatic('publish.bind', 'instances', bothTested('bind', 'unbind'), { appliesTo: isBindable }),
  automatic('publish.planChange', 'instances', bothTested('planChange', 'planChange'), {
    appliesTo: changesPlans,
  }),
  automatic('publish.disable', 'instances', bothTested('disable', 'enable')),
  provenLater('publish.usage', { appliesTo: metered }),
  provenLater('publish.hourly', { appliesTo: metered }),
];
