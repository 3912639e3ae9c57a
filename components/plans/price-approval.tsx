import { useTranslations } from 'next-intl';
import type { Message } from '@/lib/core/errors';
import { planMissing } from '@/lib/plans/completeness';
import type { PlanDto } from '@/lib/plans/schema';
import { Stack } from '@/components/ui/layout/arrange';
import { Panel, Section } from '@/components/ui/layout/page';
import { Moment } from '@/components/ui/moment';
import { SubmitPrices } from './submit-prices';
import styles from './plans.module.scss';

type OpenReview = { submittedName: string; submittedAt: Date };
type Props = { offeringId: string; plans: PlanDto[]; review: OpenReview | null; refusal: Message | null };

/** Why there is nothing to submit now, or null. */
const nothingToSubmit = (plans: PlanDto[]): Message | null => {
  const paid = plans.filter(({ kind }) => kind !== 'free');
  if (paid.length === 0) return { key: 'plans.approval.noPaid' };
  const waiting = paid.filter(({ priceState }) => priceState === 'unapproved');
  if (waiting.length === 0) return { key: 'plans.approval.allApproved' };
  return waiting.some((plan) => planMissing(plan).length === 0)
    ? null
    : { key: 'plans.approval.nothingPriced' };
};

/** How prices get approved, and the way to ask for it; each plan's state is on its card. */
export const PriceApproval = ({ offeringId, plans, review, refusal }: Props) => {
  const t = useTranslations('plans.approval');
  return (
    <Panel>
      <Section title={t('title')} help={t('help')}>
        <Stack>
          {review ? (
            <p className={styles.text}>
              {t('open', { name: review.submittedName })} (<Moment at={review.submittedAt} />)
            </p>
          ) : (
            <SubmitPrices offeringId={offeringId} refusal={nothingToSubmit(plans) ?? refusal} />
          )}
        </Stack>
      </Section>
    </Panel>
  );
};
