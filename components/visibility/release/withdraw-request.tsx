'use client';

import { useTranslations } from 'next-intl';
import { withdrawReview } from '@/lib/reviews/client';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/form/problem-notice';
import { useCommand } from '../../ui/form/use-command';
import { Row } from '../../ui/layout/arrange';
import styles from '../visibility.module.scss';

/** Takes an open request back. */
export const WithdrawRequest = ({ offeringId, reviewId }: { offeringId: string; reviewId: string }) => {
  const t = useTranslations('release.request');
  const command = useCommand(() => withdrawReview(offeringId, reviewId));
  return (
    <>
      <ProblemNotice problem={command.problem} />
      <Row>
        <Button kind="tertiary" disabled={command.pending} onClick={() => command.run(undefined)}>
          {t('withdraw')}
        </Button>
        <span className={styles.reason}>{t('withdrawn')}</span>
      </Row>
    </>
  );
};
