import { getTranslations } from 'next-intl/server';
import { EventList } from '@/components/history/event-list';
import { DecisionForm } from '@/components/reviews/decision-form';
import { EarlierDecisions, Outcome } from '@/components/reviews/earlier-decisions';
import { RefusalNote } from '@/components/reviews/refusal-note';
import { RequestContent } from '@/components/reviews/request-content';
import { RequestHeader } from '@/components/reviews/request-header';
import { ReviewLayout } from '@/components/reviews/review-layout';
import { reviewSearch } from '@/components/reviews/review-filters';
import { Worklist } from '@/components/reviews/worklist';
import { Panel, Section } from '@/components/ui/layout/page';
import { now } from '@/lib/core/clock';
import { consolePage } from '@/lib/http/console-page';
import { reviewPage, reviewQueue } from '@/lib/reviews/queries';
import { reviewSearchSchema } from '@/lib/reviews/schema';

export const generateMetadata = async () => ({ title: (await getTranslations('reviews'))('title') });

export default consolePage(
  async ({ actor, params, search }) => {
    const t = await getTranslations('reviews');
    const query = reviewSearchSchema.parse(search);
    const [page, queue] = await Promise.all([
      reviewPage(actor, params.reviewId!),
      reviewQueue(actor, { ...query, limit: 50 }),
    ]);
    const { review, earlier, changedSince, content, approveRefusal, refusal } = page;
    const filter = reviewSearch(query);
    const today = now().toISOString().slice(0, 10);
    const decide = refusal ? (
      <RefusalNote reason={refusal} />
    ) : (
      <DecisionForm
        key={review.id}
        reviewId={review.id}
        kind={review.kind}
        version={review.version}
        approveRefusal={approveRefusal}
      />
    );
    return (
      <ReviewLayout
        title={t(`ask.${review.kind}`, { offering: review.offeringName })}
        undecided={review.state === 'open' && !refusal}
        back={`/reviews${filter}`}
        list={<Worklist rows={queue.rows} search={filter} current={review.id} today={today} />}
      >
        <RequestHeader review={review} />
        {review.state === 'open' ? null : (
          <Section title={t('outcome')} help={t('outcomeHelp')}>
            <Panel>
              <Outcome review={review} />
            </Panel>
          </Section>
        )}
        <EarlierDecisions earlier={earlier} />
        {changedSince.length > 0 ? (
          <Section title={t('changedSince')} help={t('changedSinceHelp')}>
            <EventList events={changedSince} />
          </Section>
        ) : null}
        <RequestContent content={content} offeringId={review.offeringId} />
        {review.state === 'open' ? (
          <Section id="decision" title={t('decisionTitle')}>
            <Panel>{decide}</Panel>
          </Section>
        ) : null}
      </ReviewLayout>
    );
  },
  { permission: 'review.list' },
);
