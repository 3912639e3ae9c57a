import { useTranslations } from 'next-intl';
import type { QueuedReview } from '@/lib/reviews/schema';
import { Facts, Stack } from '../ui/layout/arrange';
import { Panel, Section } from '../ui/layout/page';
import { Link, LinkButton } from '../ui/link';
import { Moment } from '../ui/moment';

/** What waits for a reviewer's decision, longest waiting first. */
export const WaitingReviews = ({ count, first }: { count: number; first: QueuedReview[] }) => {
  const t = useTranslations('dashboard');
  const kind = useTranslations('reviews.kind');
  return (
    <Section title={t('reviews', { count })}>
      <Panel>
        <Stack>
          {count ? (
            <Facts
              facts={first.map((review) => ({
                label: kind(review.kind),
                value: (
                  <>
                    <Link href={`/reviews/${review.id}`}>{review.offeringName}</Link> ·{' '}
                    <Moment at={review.submittedAt} />
                  </>
                ),
              }))}
            />
          ) : (
            <p>{t('noReviews')}</p>
          )}
          <div>
            <LinkButton kind="tertiary" href="/reviews">
              {t('openQueue')}
            </LinkButton>
          </div>
        </Stack>
      </Panel>
    </Section>
  );
};
