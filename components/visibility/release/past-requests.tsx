import { useTranslations } from 'next-intl';
import type { ReviewDto } from '@/lib/reviews/schema';
import { Outcome } from '../../reviews/earlier-decisions';
import { Stack } from '../../ui/layout/arrange';
import { Panel, Section } from '../../ui/layout/page';

/** Requests that were decided or taken back, latest first, each with what the reviewer found. */
export const PastRequests = ({ reviews }: { reviews: ReviewDto[] }) => {
  const t = useTranslations('release.past');
  return (
    <Section title={t('title')}>
      <Panel>
        {reviews.length === 0 ? (
          <p>{t('none')}</p>
        ) : (
          <Stack loose>
            {reviews.map((review) => (
              <Outcome key={review.id} review={review} />
            ))}
          </Stack>
        )}
      </Panel>
    </Section>
  );
};
