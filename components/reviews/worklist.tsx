import NextLink from 'next/link';
import { useTranslations } from 'next-intl';
import type { QueuedReview } from '@/lib/reviews/schema';
import { Row } from '../ui/layout/arrange';
import { Day, Moment } from '../ui/moment';
import { Tag } from '../ui/tag';
import { ReviewStateTag } from './review-state';
import styles from './reviews.module.scss';

type Props = { rows: QueuedReview[]; search: string; current?: string; today: string };

const Deadline = ({ review, today }: { review: QueuedReview; today: string }) => {
  const t = useTranslations('reviews');
  if (review.state !== 'open' || !review.reviewOn || !review.decideBy) return null;
  const late = review.decideBy.toISOString().slice(0, 10) < today;
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

/** Requests as links; `search` keeps the filters of the list that the reader came from, `today` is YYYY-MM-DD. */
export const Worklist = ({ rows, search, current, today }: Props) => {
  const t = useTranslations('reviews');
  return (
    <ul className={styles.list}>
      {rows.map((review) => (
        <li key={review.id} className={styles.item}>
          <NextLink
            href={`/reviews/${review.id}${search}`}
            className={styles.link}
            aria-current={review.id === current ? 'page' : undefined}
          >
            <Row>
              <span className={styles.title}>
                {t(`kind.${review.kind}`)} · {review.offeringName}
              </span>
              {review.state === 'open' ? null : <ReviewStateTag state={review.state} />}
            </Row>
            <span className={styles.meta}>{review.providerName}</span>
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
          </NextLink>
        </li>
      ))}
    </ul>
  );
};
