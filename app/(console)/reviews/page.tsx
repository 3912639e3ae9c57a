import { getTranslations } from 'next-intl/server';
import { ReviewFilters, reviewSearch } from '@/components/reviews/review-filters';
import { ReviewKeys } from '@/components/reviews/review-keys';
import { Worklist } from '@/components/reviews/worklist';
import { EmptyState, Stack } from '@/components/ui/layout/arrange';
import { Page } from '@/components/ui/layout/page';
import { LinkButton } from '@/components/ui/link';
import { dayOf } from '@/lib/core/dates';
import { now } from '@/lib/core/clock';
import { consolePage } from '@/lib/http/console-page';
import { worklistGroups } from '@/lib/reviews/policy';
import { reviewQueue } from '@/lib/reviews/queries';
import { reviewSearchSchema } from '@/lib/reviews/schema';

export const generateMetadata = async () => ({ title: (await getTranslations('reviews'))('title') });

export default consolePage(
  async ({ actor, search }) => {
    const t = await getTranslations('reviews');
    const query = reviewSearchSchema.parse(search);
    const { rows, nextCursor } = await reviewQueue(actor, query);
    const filter = reviewSearch(query);
    const today = dayOf(now());
    const groups = worklistGroups(rows, today);
    const more = new URLSearchParams(filter);
    more.set('cursor', nextCursor ?? '');
    return (
      <Page title={t('title')} lead={t('lead')}>
        <ReviewFilters state={query.state} kind={query.kind} />
        {rows.length === 0 ? (
          <EmptyState
            title={t(filter ? 'empty.filtered' : 'empty.title')}
            text={t(filter ? 'empty.filteredText' : 'empty.text')}
          />
        ) : (
          <Stack>
            <ReviewKeys
              next={groups[0] ? `/reviews/${groups[0].rows[0]!.id}${filter}` : null}
              previous={null}
              decidable={false}
            />
            <Worklist groups={groups} search={filter} today={today} now={now()} />
            {nextCursor ? (
              <div>
                <LinkButton kind="tertiary" href={`/reviews?${more}`}>
                  {t('more')}
                </LinkButton>
              </div>
            ) : null}
          </Stack>
        )}
      </Page>
    );
  },
  { permission: 'review.list' },
);
