'use client';

import { useTranslations } from 'next-intl';
import { decideSections } from '@/lib/reviews/client';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/form/problem-notice';
import { useCommand } from '../../ui/form/use-command';

/** Approves every section that nobody has answered yet. */
export const ApproveRest = ({ reviewId, undecided }: { reviewId: string; undecided: string[] }) => {
  const t = useTranslations('reviews.sections');
  const command = useCommand(() =>
    decideSections(reviewId, { sections: undecided, decision: 'approved', comment: '' }),
  );
  return (
    <div>
      <Button kind="tertiary" size="sm" disabled={command.pending} onClick={() => command.run(undefined)}>
        {t('approveRest', { count: undecided.length })}
      </Button>
      <ProblemNotice problem={command.problem} />
    </div>
  );
};
