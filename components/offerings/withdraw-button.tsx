'use client';

import { useTranslations } from 'next-intl';
import { withdrawReview } from '@/lib/reviews/client';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/form/problem-notice';
import { useCommand } from '../ui/form/use-command';

/** Takes the registration back from the reviewers so that it can be changed. */
export const WithdrawButton = ({ offeringId, reviewId }: { offeringId: string; reviewId: string }) => {
  const t = useTranslations('registration.banner');
  const { run, pending, problem } = useCommand((id: string) => withdrawReview(offeringId, id));
  return (
    <div>
      <ProblemNotice problem={problem} />
      <Button id="field-withdraw" kind="tertiary" size="md" disabled={pending} onClick={() => run(reviewId)}>
        {pending ? t('withdrawing') : t('withdraw')}
      </Button>
    </div>
  );
};
