import { useTranslations } from 'next-intl';
import type { BrokerDetail } from '@/lib/brokers/schema';
import { say, type Translate } from '@/lib/core/say';
import { Facts, Mono, Stack } from '../ui/layout/arrange';
import { Moment } from '../ui/moment';
import { InlineNotification } from '../ui/notification';
import { ParityTag, ReachableTag, RunTag } from './broker-tags';

const HeaderLines = ({ text }: { text: string }) =>
  text.split('\n').map((line) => (
    <div key={line}>
      <Mono>{line}</Mono>
    </div>
  ));

type Props = { broker: BrokerDetail; presentHash: string };

/** What is known of a broker, and in words what its last check failed on. */
export const BrokerFacts = ({ broker, presentHash }: Props) => {
  const t = useTranslations('brokers');
  const translate = useTranslations() as Translate;
  const outdated = broker.parityVerdict !== null && broker.definitionHash !== presentHash;
  return (
    <Stack>
      {broker.failure ? (
        <InlineNotification
          kind="error"
          lowContrast
          hideCloseButton
          title={t('detail.failed')}
          subtitle={say(translate, broker.failure)}
        />
      ) : null}
      {outdated ? (
        <InlineNotification
          kind="warning"
          lowContrast
          hideCloseButton
          title={t('detail.outdated')}
          subtitle={t('detail.outdatedText')}
        />
      ) : null}
      <Facts
        facts={[
          { label: t('fact.url'), value: <Mono>{broker.url}</Mono> },
          { label: t('field.authScheme'), value: t(`field.scheme.${broker.authScheme}`) },
          ...(broker.headers
            ? [{ label: t('fact.headers'), value: <HeaderLines text={broker.headers} /> }]
            : []),
          { label: t('fact.answer'), value: <ReachableTag broker={broker} /> },
          { label: t('fact.parity'), value: <ParityTag broker={broker} presentHash={presentHash} /> },
          { label: t('fact.run'), value: <RunTag broker={broker} /> },
          {
            label: t('fact.latency'),
            value: broker.latencyMs === null ? '—' : t('milliseconds', { count: broker.latencyMs }),
          },
          { label: t('fact.checked'), value: broker.checkedAt ? <Moment at={broker.checkedAt} /> : '—' },
          { label: t('fact.deployments'), value: t('deployments', { count: broker.deployments }) },
        ]}
      />
    </Stack>
  );
};
