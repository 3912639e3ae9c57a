'use client';

import { useTranslations } from 'next-intl';
import { checkBroker } from '@/lib/brokers/client';
import { Button } from '../ui/button';
import { CopyCurl } from '../ui/copy-curl';
import { ProblemNotice } from '../ui/form/problem-notice';
import { useCommand } from '../ui/form/use-command';

type Props = { offeringId: string; brokerId: string; allowed: boolean };

/** Fetches the broker's catalog and compares it again. */
export const CheckButton = ({ offeringId, brokerId, allowed }: Props) => {
  const t = useTranslations('brokers.check');
  const { run, pending, problem, request } = useCommand(() => checkBroker(offeringId, brokerId));
  return (
    <>
      <Button kind="tertiary" disabled={pending || !allowed} onClick={() => run(undefined)}>
        {pending ? t('pending') : t('action')}
      </Button>
      {allowed ? <CopyCurl request={() => request(undefined)} /> : null}
      <ProblemNotice problem={problem} />
    </>
  );
};
