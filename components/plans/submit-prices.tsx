'use client';

import { useTranslations } from 'next-intl';
import type { Message } from '@/lib/core/errors';
import { submitReview } from '@/lib/reviews/client';
import { Button } from '@/components/ui/button';
import { ProblemNotice } from '@/components/ui/form/problem-notice';
import { useCommand } from '@/components/ui/form/use-command';
import { useSay } from '@/components/ui/form/use-say';
import { Stack } from '@/components/ui/layout/arrange';
import styles from './plans.module.scss';

type Props = { offeringId: string; refusal: Message | null };

/** Asks a reviewer to approve the prices, or says why not now. */
export const SubmitPrices = ({ offeringId, refusal }: Props) => {
  const t = useTranslations('plans.approval');
  const say = useSay();
  const command = useCommand(() => submitReview(offeringId, { kind: 'prices', note: '' }));
  return (
    <Stack>
      <ProblemNotice problem={command.problem} />
      <div>
        <Button
          kind="tertiary"
          disabled={refusal !== null || command.pending}
          onClick={() => command.run(undefined)}
        >
          {t('submit')}
        </Button>
      </div>
      <p className={styles.muted}>{refusal ? say(refusal) : t('unsaved')}</p>
    </Stack>
  );
};
