'use client';

import { useTranslations } from 'next-intl';
import { retryJob } from '@/lib/jobs/client';
import type { JobName } from '@/lib/jobs/schema';
import { CommandButton } from '../ui/command-button';

type Props = { queue: JobName; jobId: string; named: string };

export const RetryJob = ({ queue, jobId, named }: Props) => {
  const t = useTranslations('jobs');
  return (
    <CommandButton kind="tertiary" label={t('retry')} named={named} send={() => retryJob(queue, jobId)} />
  );
};
