import { useTranslations } from 'next-intl';
import type { QueuedReview } from '@/lib/reviews/schema';
import { Facts, Stack } from '../ui/layout/arrange';
import { Panel, Section } from '../ui/layout/page';
import { Link } from '../ui/link';
import { Day, Moment } from '../ui/moment';
import styles from './reviews.module.scss';

/** Where each kind of content is edited: the reviewer may open it and read. */
const PAGE = {
  registration: 'registration',
  prices: 'plans',
  announcement: 'content',
  release: 'release',
  deprecation: 'release',
} as const;

/** Who asks for what, since when, until when, and what they wrote with it. */
export const RequestHeader = ({ review }: { review: QueuedReview }) => {
  const t = useTranslations('reviews');
  const base = `/offerings/${review.offeringId}`;
  const facts = [
    { label: t('offering'), value: <Link href={`${base}/summary`}>{review.offeringName}</Link> },
    { label: t('provider'), value: review.providerName },
    {
      label: t('requested'),
      value: t.rich('asked', { name: review.submittedName, when: () => <Moment at={review.submittedAt} /> }),
    },
    ...(review.reviewOn ? [{ label: t('reviewOn'), value: <Day on={review.reviewOn} /> }] : []),
    ...(review.decideBy ? [{ label: t('decideBy'), value: <Day on={review.decideBy} /> }] : []),
    {
      label: t('page'),
      value: <Link href={`${base}/${PAGE[review.kind]}`}>{t(`pageOf.${review.kind}`)}</Link>,
    },
  ];
  return (
    <Section>
      <Panel>
        <Stack>
          <Facts facts={facts} />
          {review.note ? <blockquote className={styles.quote}>{review.note}</blockquote> : null}
        </Stack>
      </Panel>
    </Section>
  );
};
