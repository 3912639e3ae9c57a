'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { Message } from '@/lib/core/errors';
import { deletePlan, restorePlan } from '@/lib/plans/client';
import type { PlanDto } from '@/lib/plans/schema';
import { Button } from '@/components/ui/button';
import { ProblemNotice } from '@/components/ui/form/problem-notice';
import { useCommand } from '@/components/ui/form/use-command';
import { useSay } from '@/components/ui/form/use-say';
import { useUndo } from '@/components/ui/undo';
import styles from './plans.module.scss';

type Props = { offeringId: string; plan: PlanDto; refusal: Message | null };

/** Deletes the plan at once, and offers to take it back: the same plan, under its own id. */
export const DeletePlan = ({ offeringId, plan, refusal }: Props) => {
  const t = useTranslations('plans');
  const say = useSay();
  const router = useRouter();
  const offerUndo = useUndo();
  const command = useCommand(
    () => deletePlan(offeringId, plan.id),
    () => {
      const name = plan.displayName || t('card.unnamed');
      offerUndo({ name, restore: () => restorePlan(offeringId, plan.id) });
      router.push(`/offerings/${offeringId}/plans`);
    },
  );
  return (
    <div>
      <Button
        kind="danger--ghost"
        size="sm"
        disabled={refusal !== null || command.pending}
        onClick={() => command.run(undefined)}
      >
        {t('delete.action')}
      </Button>
      {refusal ? <p className={styles.muted}>{say(refusal)}</p> : null}
      <ProblemNotice problem={command.problem} />
    </div>
  );
};
