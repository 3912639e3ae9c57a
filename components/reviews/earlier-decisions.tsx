import { useTranslations } from 'next-intl';
import type { ReviewDto } from '@/lib/reviews/schema';
import { Row, Stack } from '../ui/layout/arrange';
import { Panel, Section } from '../ui/layout/page';
import { Moment } from '../ui/moment';
import { ReviewStateTag } from './review-state';
import styles from './reviews.module.scss';

/** One request's outcome in a line, with what the reviewer wrote. */
export const Outcome = ({ review }: { review: ReviewDto }) => {
  const t = useTranslations('reviews');
  return (
    <Stack>
      <Row>
        <ReviewStateTag state={review.state} />
        <span className={styles.meta}>
          {review.decidedName && review.decidedAt
            ? t.rich('decided', { name: review.decidedName, when: () => <Moment at={review.decidedAt!} /> })
            : t.rich('asked', { name: review.submittedName, when: () => <Moment at={review.submittedAt} /> })}
        </span>
      </Row>
      {review.comment ? <blockquote className={styles.quote}>{review.comment}</blockquote> : null}
    </Stack>
  );
};

/** What was decided about earlier requests of this kind, latest first. */
export const EarlierDecisions = ({ earlier }: { earlier: ReviewDto[] }) => {
  const t = useTranslations('reviews');
  if (earlier.length === 0) return null;
  return (
    <Section title={t('earlier')}>
      <Panel>
        <Stack loose>
          {earlier.map((review) => (
            <Outcome key={review.id} review={review} />
          ))}
        </Stack>
      </Panel>
    </Section>
  );
};
