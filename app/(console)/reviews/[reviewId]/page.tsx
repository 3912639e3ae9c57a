import { getTranslations } from 'next-intl/server';
import { Acknowledgement } from '@/components/reviews/acknowledgement';
import { ClaimBar } from '@/components/reviews/claim-bar';
import { Decision } from '@/components/reviews/decision';
import { EarlierDecisions, Outcome } from '@/components/reviews/earlier-decisions';
import { RequestChanges } from '@/components/reviews/changes/request-changes';
import { RequestHeader } from '@/components/reviews/request-header';
import { RequestSections } from '@/components/reviews/sections/request-sections';
import { ReviewKeys } from '@/components/reviews/review-keys';
import { ReviewLayout } from '@/components/reviews/review-layout';
import { reviewSearch } from '@/components/reviews/review-filters';
import { Worklist } from '@/components/reviews/worklist';
import { Panel, Section } from '@/components/ui/layout/page';
import { dayOf } from '@/lib/core/dates';
import { now } from '@/lib/core/clock';
import { consolePage } from '@/lib/http/console-page';
import { worklistGroups } from '@/lib/reviews/policy';
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
    const { review, earlier, changes, claim, refusal, aftermath } = page;
    const filter = reviewSearch(query);
    const today = dayOf(now());
    const groups = worklistGroups(queue.rows, today);
    const ids = groups.flatMap(({ rows }) => rows.map(({ id }) => id));
    const at = ids.indexOf(review.id);
    const hrefOf = (id: string | undefined) => (id ? `/reviews/${id}${filter}` : null);
    const open = review.state === 'open';
    return (
      <ReviewLayout
        title={t(`ask.${review.kind}`, { offering: review.offeringName })}
        undecided={open && !refusal}
        back={`/reviews${filter}`}
        list={<Worklist groups={groups} search={filter} current={review.id} today={today} now={now()} />}
      >
        <ReviewKeys
          next={hrefOf(ids[at + 1])}
          previous={at > 0 ? hrefOf(ids[at - 1]) : null}
          decidable={open && !refusal}
        />
        {aftermath ? <Acknowledgement review={review} aftermath={aftermath} search={filter} /> : null}
        {open ? (
          <ClaimBar reviewId={review.id} claim={claim} userId={actor.userId} mayClaim={!refusal} />
        ) : null}
        <RequestHeader review={review} />
        {open ? null : (
          <Section title={t('outcome')} help={t('outcomeHelp')}>
            <Panel>
              <Outcome review={review} />
            </Panel>
          </Section>
        )}
        <RequestChanges {...changes} />
        <RequestSections page={page} actor={actor} />
        <EarlierDecisions earlier={earlier} />
        {open ? (
          <Section id="decision" title={t('decisionTitle')}>
            <Panel>
              <Decision page={page} />
            </Panel>
          </Section>
        ) : null}
      </ReviewLayout>
    );
  },
  { permission: 'review.list' },
);
