import { getTranslations } from 'next-intl/server';
import { deprecationPayloadSchema, type ReviewDto } from '@/lib/reviews/schema';
import { Arrival } from '../../ui/arrival';
import { Facts, Stack } from '../../ui/layout/arrange';
import { Panel, Section } from '../../ui/layout/page';
import { Day, Moment } from '../../ui/moment';
import { WithdrawRequest } from './withdraw-request';

type Props = { review: ReviewDto; mayWithdraw: boolean };

/** A request that waits for a decision: who asked, when reviewers look, and the way to take it back. */
export const OpenRequest = async ({ review, mayWithdraw }: Props) => {
  const t = await getTranslations('release');
  const { kind, submittedName, submittedAt, reviewOn, decideBy, note } = review;
  const part = kind === 'deprecation' ? 'deprecation' : 'request';
  const said = t(`${part}.open`, { name: submittedName });
  const dates = deprecationPayloadSchema.safeParse(review.payload).data;
  const facts = [
    { label: t('request.asked'), value: <Moment at={submittedAt} /> },
    ...(reviewOn ? [{ label: t('request.reviewOn'), value: <Day on={reviewOn} /> }] : []),
    ...(decideBy ? [{ label: t('request.decideBy'), value: <Day on={decideBy} /> }] : []),
    ...(dates ? [{ label: t('deprecation.noticeOn'), value: <Day on={dates.noticeOn} /> }] : []),
    ...(dates ? [{ label: t('deprecation.endOfServiceOn'), value: <Day on={dates.endOfServiceOn} /> }] : []),
    ...(note ? [{ label: t('request.note'), value: note }] : []),
  ];
  return (
    <Arrival name="request" label={`${t(`${part}.openTitle`)}. ${said}`}>
      <Section title={t(`${part}.openTitle`)}>
        <Panel>
          <Stack>
            <p>{said}</p>
            <Facts facts={facts} />
            {mayWithdraw ? <WithdrawRequest offeringId={review.offeringId} reviewId={review.id} /> : null}
          </Stack>
        </Panel>
      </Section>
    </Arrival>
  );
};
