import { getTranslations } from 'next-intl/server';
import { ReturnedAnswer } from '@/components/journey/returned-answer';
import { AllComments } from '@/components/reviews/comments/all-comments';
import { Page } from '@/components/ui/layout/page';
import { AllowList } from '@/components/visibility/allow-list/allow-list';
import { DeprecationForm } from '@/components/visibility/release/deprecation-form';
import { Evidence } from '@/components/visibility/release/evidence';
import { OpenRequest } from '@/components/visibility/release/open-request';
import { PastRequests } from '@/components/visibility/release/past-requests';
import { ReviewCalendar } from '@/components/visibility/release/review-calendar';
import { RequestRelease } from '@/components/visibility/release/request-release';
import { RequirementPanel } from '@/components/visibility/release/requirement-panel';
import { Standing } from '@/components/visibility/standing';
import { can, refusal, type Actor, type Permission } from '@/lib/auth/permissions';
import { isReleased, unanswered, type OfferingFacts } from '@/lib/checklist/facts';
import { factsForPage } from '@/lib/checklist/queries';
import type { Message } from '@/lib/core/errors';
import { consolePage } from '@/lib/http/console-page';
import { editRefusal } from '@/lib/offerings/policy';
import { commentsForPage } from '@/lib/reviews/comments/queries';
import { releaseBlockers, releaseEvent, releaseWaits } from '@/lib/reviews/policy';
import { upcomingReviews } from '@/lib/installation/queries';
import { offeringReviews } from '@/lib/reviews/queries';
import { allowListOf } from '@/lib/visibility/allow-list/queries';
import { nextVisibility } from '@/lib/visibility/machine';
import { evaluateRequirements } from '@/lib/visibility/policy';

export const generateMetadata = async () => ({ title: (await getTranslations('release'))('title') });

/** Why the release cannot be asked for at all, whatever is met; or null. */
const requestRefusal = (actor: Actor, facts: OfferingFacts): Message | null => {
  const role = refusal(actor, 'release.request', facts.providerId);
  if (role) return role;
  const possible = nextVisibility(facts.visibility, releaseEvent(facts));
  return possible ? null : { key: 'release.request.notLimited' };
};

export default consolePage(async ({ actor, params }) => {
  const t = await getTranslations('release');
  const facts = await factsForPage(actor, params.offeringId!);
  const [list, reviews, comments, rounds] = await Promise.all([
    allowListOf(actor, facts.id),
    offeringReviews(actor, facts.id),
    commentsForPage(actor, facts.id),
    upcomingReviews(3),
  ]);
  const requests = reviews.filter(({ kind }) => kind === 'release' || kind === 'deprecation');
  const open = requests.find(({ state }) => state === 'open');
  const locked = (permission: Permission) =>
    refusal(actor, permission, facts.providerId) ?? editRefusal(facts);
  const unreleased = !isReleased(facts);
  const isReferral = facts.type === 'referral';
  const lead = unreleased ? (isReferral ? 'leadReferral' : 'lead') : 'leadReleased';
  const requirements = evaluateRequirements(releaseEvent(facts), facts);
  const left = releaseBlockers(facts);
  const waiting = releaseWaits(facts);
  const returned = unanswered(facts).filter(({ kind }) => kind === 'release' || kind === 'deprecation');
  return (
    <Page title={t('title')} lead={t(lead)}>
      {returned.map((one) => (
        <ReturnedAnswer
          key={one.id}
          offeringId={facts.id}
          returned={one}
          href={null}
          own={can(actor, 'release.request', facts.providerId)}
        />
      ))}
      {unreleased ? null : <Standing facts={facts} actions={null} />}
      {open ? (
        <OpenRequest review={open} mayWithdraw={can(actor, 'release.request', facts.providerId)} />
      ) : null}
      {unreleased ? <RequirementPanel requirements={requirements} waiting={waiting} /> : null}
      {unreleased && !isReferral ? (
        <AllowList offeringId={facts.id} list={list} refusal={locked('allowList.manage')} />
      ) : null}
      {unreleased ? <ReviewCalendar rounds={rounds} asked={open?.reviewOn ?? null} /> : null}
      {unreleased && !isReferral ? (
        <Evidence
          offeringId={facts.id}
          evidence={facts.evidence}
          refusal={locked('release.request')}
          inReview={open !== undefined}
        />
      ) : null}
      {unreleased && !open ? (
        <RequestRelease
          offeringId={facts.id}
          refusal={requestRefusal(actor, facts)}
          left={left}
          waiting={waiting.length}
        />
      ) : null}
      <AllComments
        offeringId={facts.id}
        {...comments}
        mayWrite={can(actor, 'review.comment', facts.providerId)}
      />
      <PastRequests reviews={requests.filter(({ state }) => state !== 'open')} />
      {facts.visibility === 'public' && !open ? (
        <DeprecationForm
          offeringId={facts.id}
          refusal={refusal(actor, 'offering.deprecate', facts.providerId)}
        />
      ) : null}
    </Page>
  );
});
