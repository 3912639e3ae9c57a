import { PlainLink } from '../ui/plain-link';
import { useTranslations } from 'next-intl';
import { claimOf } from '@/lib/reviews/claims/policy';
import { isOverdue, type WorklistGroup } from '@/lib/reviews/policy';
import type { QueuedReview } from '@/lib/reviews/schema';
import { Row } from '../ui/layout/arrange';
import { Day, Moment } from '../ui/moment';
import { Tag } from '../ui/tag';
import { ReviewStateTag } from './review-state';
import styles from './reviews.module.scss';

type Props = {
  groups: WorklistGroup<QueuedReview>[];
  search: string;
  current?: string;
  today: string;
  now: Date;
};
type ItemProps = Omit<Props, 'groups'> & { review: QueuedReview };

const Deadline = ({ review, today }: { review: QueuedReview; today: string }) => {
  const t = useTranslations('reviews');
  if (review.state !== 'open' || !review.reviewOn || !review.decideBy) return null;
  const late = isOverdue(review, today);
  return (
    <span className={styles.meta}>
      {t.rich('deadline', {
        reviewOn: () => <Day on={review.reviewOn!} />,
        decideBy: () => <Day on={review.decideBy!} />,
      })}{' '}
      {late ? (
        <Tag type="red" size="sm">
          {t('late')}
        </Tag>
      ) : null}
    </span>
  );
};

const Item = ({ review, search, current, today, now }: ItemProps) => {
  const t = useTranslations('reviews');
  const claim = review.state === 'open' ? claimOf(review, now) : null;
  return (
    <li className={styles.item}>
      <PlainLink
        href={`/reviews/${review.id}${search}`}
        className={styles.link}
        aria-current={review.id === current ? 'page' : undefined}
      >
        <Row>
          <span className={styles.title}>
            {t(`kind.${review.kind}`)}
            {'\u00a0· '}
            {review.offeringName}
          </span>
          {review.state === 'open' ? null : <ReviewStateTag state={review.state} />}
        </Row>
        <span className={styles.meta}>
          {review.providerName}
          {claim ? `\u00a0· ${t('claim.theirsShort', { name: claim.name })}` : null}
        </span>
        <span className={styles.meta}>
          {t.rich('asked', {
            name: review.submittedName,
            when: () => <Moment at={review.submittedAt} />,
          })}
        </span>
        {review.decidedName && review.decidedAt ? (
          <span className={styles.meta}>
            {t.rich('decided', {
              name: review.decidedName,
              when: () => <Moment at={review.decidedAt!} />,
            })}
          </span>
        ) : null}
        <Deadline review={review} today={today} />
      </PlainLink>
    </li>
  );
};

/**
 * Requests as links, by review day; `search` keeps the filters of the list that the reader came from, `today` is
 * YYYY-MM-DD.
 */
export const Worklist = ({ groups, ...rest }: Props) => {
  const t = useTranslations('reviews.group');
  const named = groups.length > 1 || groups[0]?.kind !== 'noDay';
  return groups.map(({ kind, day, rows }) => (
    <section key={`${kind}${day?.toISOString() ?? ''}`} className={styles.group}>
      {named ? (
        <h2 className={styles.groupTitle}>{t.rich(kind, { day: () => (day ? <Day on={day} /> : null) })}</h2>
      ) : null}
      <ul className={styles.list}>
        {rows.map((review) => (
          <Item key={review.id} review={review} {...rest} />
        ))}
      </ul>
    </section>
  ));
};
