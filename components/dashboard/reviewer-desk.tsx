import { useTranslations } from 'next-intl';
import type { ReviewerDesk as Desk } from '@/lib/dashboard/queries';
import { useFormatter } from '@/components/ui/formatter';
import { Section } from '../ui/layout/page';
import { Link, LinkButton } from '../ui/link';
import { Day, Moment } from '../ui/moment';
import { FirstSteps } from './first-steps';
import { Numbers } from './numbers';
import { WaitingList } from './waiting-list';
import styles from './dashboard.module.scss';

/** A reviewer's start page: how much waits and how urgently, the longest waiting requests, and what was sent back. */
export const ReviewerDesk = ({ desk }: { desk: Desk }) => {
  const t = useTranslations('dashboard.reviewer');
  const kind = useTranslations('reviews.kind');
  const waiting = useTranslations('dashboard.waiting');
  const format = useFormatter();
  const day = format.dateTime(desk.reviewOn, { weekday: 'long', day: 'numeric', month: 'long' });
  return (
    <>
      <FirstSteps role="reviewer" steps={desk.steps} />
      <Section title={t('title', { count: desk.open })}>
        <Numbers
          numbers={[
            { label: t('open', { count: desk.open }), value: desk.open, href: '/reviews' },
            {
              label: t('overdue', { count: desk.overdue }),
              value: desk.overdue,
              href: '/reviews',
              alarming: desk.overdue > 0,
            },
            { label: t('reviewDay', { day }), value: desk.onReviewDay, href: '/reviews?kind=release' },
          ]}
        />
        <ul className={styles.rows}>
          {desk.first.map((review) => (
            <li key={review.id} className={styles.row}>
              <span>
                <Link href={`/reviews/${review.id}`}>{review.offeringName}</Link>
                {'\u00a0· '}
                {kind(review.kind)} <span className={styles.cardDetail}>{review.providerName}</span>
              </span>
              <span className={styles.cardDetail}>
                {waiting('handedIn')} <Moment at={review.submittedAt} />
                {review.decideBy ? (
                  <>
                    {'\u00a0· '}
                    {waiting('decideBy')} <Day on={review.decideBy} />
                  </>
                ) : null}
              </span>
            </li>
          ))}
        </ul>
        {desk.open === 0 ? <p className={styles.cardText}>{t('none')}</p> : null}
        <LinkButton kind={desk.steps.some(({ done }) => !done) ? 'tertiary' : 'primary'} href="/reviews">
          {t('openQueue')}
        </LinkButton>
      </Section>
      <WaitingList title={t('returned')} requests={desk.returned} since="sentBack" />
    </>
  );
};
