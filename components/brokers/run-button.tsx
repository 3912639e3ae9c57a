'use client';

import { useTranslations } from 'next-intl';
import { startRun } from '@/lib/brokers/client';
import { Button } from '../ui/button';
import { CopyCurl } from '../ui/copy-curl';
import { ProblemNotice } from '../ui/form/problem-notice';
import { useCommand } from '../ui/form/use-command';
import { InlineLoading } from '../ui/inline-loading';

type Props = { offeringId: string; brokerId: string; allowed: boolean; again: boolean };

/** Starts a conformance run and waits for its end. */
export const RunButton = ({ offeringId, brokerId, allowed, again }: Props) => {
  const t = useTranslations('conformance');
  const { run, pending, problem, request } = useCommand(() => startRun(offeringId, brokerId));
  return (
    <>
      <ProblemNotice problem={problem} />
      <span aria-live="polite">{pending ? <InlineLoading description={t('pending')} /> : null}</span>
      <Button kind="tertiary" disabled={pending || !allowed} onClick={() => run(undefined)}>
        {again ? t('runAgain') : t('run')}
      </Button>
      {allowed ? <CopyCurl request={() => request(undefined)} /> : null}
    </>
  );
};
