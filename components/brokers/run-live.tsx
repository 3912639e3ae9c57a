'use client';

import { useEffect } from 'react';
import { useRouter } from 'next/navigation';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { cancelRun, runQuery } from '@/lib/brokers/runs/client';
import type { GroupProgress, RunDetail } from '@/lib/brokers/runs/schema';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/form/problem-notice';
import { useCommand } from '../ui/form/use-command';
import { Row, Stack } from '../ui/layout/arrange';
import { ProgressBar } from '../ui/progress-bar';
import styles from './brokers.module.scss';

type Props = { offeringId: string; brokerId: string; run: RunDetail; mayCancel: boolean };

const Group = ({ progress: { group, done, total, failed } }: { progress: GroupProgress }) => {
  const t = useTranslations('conformance');
  return (
    <ProgressBar
      label={t(`group.${group}`)}
      helperText={t('live.group', { done, total, failed })}
      value={total === 0 ? 100 : Math.round((done / total) * 100)}
    />
  );
};

/** A run while it goes on, group by group; the page shows its report when it has ended. */
export const RunLive = ({ offeringId, brokerId, run, mayCancel }: Props) => {
  const t = useTranslations('conformance');
  const router = useRouter();
  const ids = { offeringId, brokerId, runId: run.id };
  const { data = run } = useQuery({ ...runQuery(ids), initialData: run });
  const cancel = useCommand(() => cancelRun(ids));
  useEffect(() => {
    if (data.state !== 'running') router.refresh();
  }, [data.state, router]);
  const done = data.progress.reduce((sum, group) => sum + group.done, 0);
  return (
    <Stack>
      <ProblemNotice problem={cancel.problem} />
      <Row>
        <strong className={styles.diagnosis} aria-live="polite">
          {data.progress.length === 0 ? t('live.waiting') : t('live.title', { done })}
        </strong>
        {mayCancel ? (
          <Button kind="ghost" size="sm" disabled={cancel.pending} onClick={() => cancel.run(undefined)}>
            {t('live.cancel')}
          </Button>
        ) : null}
      </Row>
      <div className={styles.groups}>
        {data.progress.map((progress) => (
          <Group key={progress.group} progress={progress} />
        ))}
      </div>
    </Stack>
  );
};
