'use client';

import { useTranslations } from 'next-intl';
import { deleteDeployment, restoreDeployment } from '@/lib/deployments/client';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/form/problem-notice';
import { useCommand } from '../ui/form/use-command';
import { useUndo } from '../ui/undo';

type Props = {
  offeringId: string;
  deploymentId: string;
  label: string;
  /** What the notice calls it once it is gone. */
  name: string;
};

export const RemoveDeployment = ({ offeringId, deploymentId, label, name }: Props) => {
  const t = useTranslations('common.action');
  const offerUndo = useUndo();
  const { run, pending, problem } = useCommand(
    () => deleteDeployment(offeringId, deploymentId),
    () => offerUndo({ name, restore: () => restoreDeployment(offeringId, deploymentId) }),
  );
  return (
    <>
      <Button kind="ghost" size="sm" disabled={pending} aria-label={label} onClick={() => run(undefined)}>
        {t('remove')}
      </Button>
      <ProblemNotice problem={problem} />
    </>
  );
};
