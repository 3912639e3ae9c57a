import { useTranslations } from 'next-intl';
import type { WaitingRequest } from '@/lib/dashboard/schema';
import { Section } from '../ui/layout/page';
import { Link } from '../ui/link';
import { Day, Moment } from '../ui/moment';
import styles from './dashboard.module.scss';

type Props = { title: string; since: 'handedIn' | 'sentBack'; requests: WaitingRequest[] };

/** Requests that lie with somebody else: which, since when, and when an answer is due. */
export const WaitingList = ({ title, since: began, requests }: Props) => {
  const t = useTranslations('dashboard.waiting');
  const kind = useTranslations('reviews.kind');
  if (requests.length === 0) return null;
  return (
    <Section title={title}>
      <ul className={styles.rows}>
        {requests.map(({ id, kind: what, since, decideBy, offeringId, offeringName }) => (
          <li key={id} className={styles.row}>
            <span>
              <Link href={`/offerings/${offeringId}/summary`}>{offeringName}</Link>
              {'\u00a0· '}
              {kind(what)}
            </span>
            <span className={styles.cardDetail}>
              {t(began)} <Moment at={since} />
              {decideBy ? (
                <>
                  {'\u00a0· '}
                  {t('decideBy')} <Day on={decideBy} />
                </>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
};
