'use client';

import { useTranslations } from 'next-intl';
import { deleteDeployment } from '@/lib/deployments/client';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/form/problem-notice';
import { useCommand } from '../ui/form/use-command';

type Props = { offeringId: string; deploymentId: string; label: string };

export const RemoveDeployment = ({ offeringId, deploymentId, label }: Props) => {
  const t = useTranslations('common.action');
  const { run, pending, problem } = useCommand(() => deleteDeployment(offeringId, deploymentId));
  return (
    <>
      <Button kind="ghost" size="sm" disabled={pending} aria-label={label} onClick={() => run(undefined)}>
        {t('remove')}
      </Button>
      <ProblemNotice problem={problem} />
    </>
  );
};
