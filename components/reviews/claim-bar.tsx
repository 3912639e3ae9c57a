'use client';

import { useTranslations } from 'next-intl';
import { claimReview, unclaimReview } from '@/lib/reviews/client';
import type { Claim } from '@/lib/reviews/claims/policy';
import { useFormatter } from '../ui/formatter';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/form/problem-notice';
import { useCommand } from '../ui/form/use-command';
import { Row } from '../ui/layout/arrange';
import styles from './reviews.module.scss';

type Props = { reviewId: string; claim: Claim | null; userId: string; mayClaim: boolean };

/** Who is looking at an open request, and the button that takes it or gives it back. */
export const ClaimBar = ({ reviewId, claim, userId, mayClaim }: Props) => {
  const t = useTranslations('reviews.claim');
  const format = useFormatter();
  const mine = claim?.userId === userId;
  const command = useCommand(() => (mine ? unclaimReview(reviewId) : claimReview(reviewId)));
  const until = () =>
    claim ? `${format.dateTime(new Date(claim.until), { hour: '2-digit', minute: '2-digit' })} UTC` : '';
  const state = claim ? (mine ? 'mine' : 'theirs') : 'free';
  return (
    <div className={styles.claim}>
      <Row>
        <span className={styles.meta}>{t.rich(state, { name: claim?.name ?? '', until })}</span>
        {mayClaim && (mine || !claim) ? (
          <Button
            id="review-claim"
            kind="ghost"
            size="sm"
            disabled={command.pending}
            onClick={() => command.run(undefined)}
          >
            {t(mine ? 'give' : 'take')}
          </Button>
        ) : null}
      </Row>
      <ProblemNotice problem={command.problem} />
    </div>
  );
};
