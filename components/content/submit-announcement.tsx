'use client';

import { useTranslations } from 'next-intl';
import { submitReview } from '@/lib/reviews/client';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/form/problem-notice';
import { useCommand } from '../ui/form/use-command';
import { useDirty, type DraftOfForm } from '../ui/form/use-draft';
import { Stack } from '../ui/layout/arrange';
import styles from './content.module.scss';

type Props = { offeringId: string; draft: DraftOfForm | null; missing: number };

/** Hands the saved announcement to the marketing reviewer; disabled with the reason beside it. */
export const SubmitAnnouncement = ({ offeringId, draft, missing }: Props) => {
  const t = useTranslations('content.submit');
  const { run, pending, problem } = useCommand(() =>
    submitReview(offeringId, { kind: 'announcement', note: '' }),
  );
  const dirty = useDirty(draft);
  const reason = missing > 0 ? t('missingReason', { count: missing }) : dirty ? t('saveFirst') : null;
  return (
    <Stack>
      <ProblemNotice problem={problem} />
      <div className={styles.submit}>
        <Button kind="tertiary" disabled={pending || reason !== null} onClick={() => run(undefined)}>
          {t('action')}
        </Button>
        <span className={styles.quiet}>{reason ?? t('consequence')}</span>
      </div>
    </Stack>
  );
};
