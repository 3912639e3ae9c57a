import { useTranslations } from 'next-intl';
import type { DriftNotice } from '@/lib/brokers/watch/schema';
import { Section } from '../ui/layout/page';
import { Link } from '../ui/link';
import { Moment } from '../ui/moment';
import styles from './dashboard.module.scss';

/** Brokers whose contract has drifted, each with what has and since when; nothing when all agree. */
export const DriftNotices = ({ notices }: { notices: DriftNotice[] }) => {
  const t = useTranslations('brokers.watch');
  if (notices.length === 0) return null;
  return (
    <Section title={t('title')}>
      <ul className={styles.rows}>
        {notices.map(({ brokerId, brokerName, offeringId, offeringName, drift, since }) => (
          <li key={brokerId} className={styles.row}>
            <span>
              <Link href={`/offerings/${offeringId}/brokers/${brokerId}`}>{offeringName}</Link>
              {'\u00a0· '}
              {t(drift)} <span className={styles.cardDetail}>{t('broker', { name: brokerName })}</span>
            </span>
            <span className={styles.cardDetail}>
              {t('since')} <Moment at={since} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
};
