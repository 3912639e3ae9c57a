import { useTranslations } from 'next-intl';
import type { BrokerSummary } from '@/lib/brokers/schema';
import { say, type Translate } from '@/lib/core/say';
import { fieldId } from '../ui/form/field-id';
import { Cards, Facts, Mono, Stack } from '../ui/layout/arrange';
import { Link } from '../ui/link';
import { Moment } from '../ui/moment';
import { ParityTag, ReachableTag, RunTag } from './broker-tags';
import styles from './brokers.module.scss';

type Props = { offeringId: string; brokers: BrokerSummary[]; presentHash: string };

/** The brokers side by side, each with its state at a glance. */
export const BrokerCards = ({ offeringId, brokers, presentHash }: Props) => {
  const t = useTranslations('brokers');
  const translate = useTranslations() as Translate;
  return (
    <Cards>
      {brokers.map((broker) => (
        <article key={broker.id} id={fieldId(`brokers.${broker.id}`)} className={styles.card}>
          <Stack>
            <div>
              <h3 className={styles.name}>
                <Link href={`/offerings/${offeringId}/brokers/${broker.id}`}>{broker.name}</Link>
              </h3>
              <Mono>{broker.url}</Mono>
            </div>
            <Facts
              facts={[
                { label: t('fact.answer'), value: <ReachableTag broker={broker} /> },
                { label: t('fact.parity'), value: <ParityTag broker={broker} presentHash={presentHash} /> },
                { label: t('fact.run'), value: <RunTag broker={broker} /> },
                {
                  label: t('fact.latency'),
                  value: broker.latencyMs === null ? '—' : t('milliseconds', { count: broker.latencyMs }),
                },
                {
                  label: t('fact.checked'),
                  value: broker.checkedAt ? <Moment at={broker.checkedAt} /> : '—',
                },
              ]}
            />
            {broker.failure ? <p className={styles.failure}>{say(translate, broker.failure)}</p> : null}
          </Stack>
        </article>
      ))}
    </Cards>
  );
};
