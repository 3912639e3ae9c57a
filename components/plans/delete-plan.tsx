'use client';

import { useState } from 'react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { Message } from '@/lib/core/errors';
import { deletePlan } from '@/lib/plans/client';
import type { PlanDto } from '@/lib/plans/schema';
import { Button } from '@/components/ui/button';
import { ProblemNotice } from '@/components/ui/form/problem-notice';
import { useCommand } from '@/components/ui/form/use-command';
import { useSay } from '@/components/ui/form/use-say';
import { Modal } from '@/components/ui/modal';
import styles from './plans.module.scss';

type Props = { offeringId: string; plan: PlanDto; refusal: Message | null };

/** Deletes the plan after a question. */
export const DeletePlan = ({ offeringId, plan, refusal }: Props) => {
  const t = useTranslations('plans');
  const common = useTranslations('common.action');
  const say = useSay();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const command = useCommand(
    () => deletePlan(offeringId, plan.id),
    () => router.push(`/offerings/${offeringId}/plans`),
  );
  return (
    <div>
      <Button kind="danger--ghost" size="sm" disabled={refusal !== null} onClick={() => setOpen(true)}>
        {t('delete.action')}
      </Button>
      {refusal ? <p className={styles.muted}>{say(refusal)}</p> : null}
      {open ? (
        <Modal
          open
          danger
          size="sm"
          modalHeading={t('delete.title', { name: plan.displayName || t('card.unnamed') })}
          primaryButtonText={t('delete.confirm')}
          primaryButtonDisabled={command.pending}
          secondaryButtonText={common('cancel')}
          onRequestClose={() => setOpen(false)}
          onRequestSubmit={() => command.run(undefined)}
        >
          <p className={styles.text}>{t('delete.text')}</p>
          <ProblemNotice problem={command.problem} />
        </Modal>
      ) : null}
    </div>
  );
};
