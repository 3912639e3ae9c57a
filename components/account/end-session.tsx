'use client';

import { useTranslations } from 'next-intl';
import { endOtherSessions, endSession } from '@/lib/auth/sessions/client';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/form/problem-notice';
import { useCommand } from '../ui/form/use-command';

/** Signs one other browser out. */
export const EndSession = ({ id, label }: { id: string; label: string }) => {
  const t = useTranslations('account.sessions');
  const { run, pending, problem } = useCommand(() => endSession(id));
  return (
    <div>
      <Button kind="ghost" size="sm" disabled={pending} aria-label={label} onClick={() => run(undefined)}>
        {t('end')}
      </Button>
      <ProblemNotice problem={problem} />
    </div>
  );
};

/** Signs every other browser out. */
export const EndOthers = () => {
  const t = useTranslations('account.sessions');
  const { run, pending, problem } = useCommand(() => endOtherSessions());
  return (
    <>
      <Button kind="danger--tertiary" size="md" disabled={pending} onClick={() => run(undefined)}>
        {t('endOthers')}
      </Button>
      <ProblemNotice problem={problem} />
    </>
  );
};
