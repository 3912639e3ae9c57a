'use client';

import { useTranslations } from 'next-intl';
import { revokeToken } from '@/lib/auth/tokens/client';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/form/problem-notice';
import { useCommand } from '../ui/form/use-command';

/** Ends a token at once. */
export const RevokeToken = ({ id, name }: { id: string; name: string }) => {
  const t = useTranslations('account.tokens');
  const { run, pending, problem } = useCommand(() => revokeToken(id));
  return (
    <div>
      <Button
        kind="danger--ghost"
        size="sm"
        disabled={pending}
        aria-label={t('revokeNamed', { name })}
        onClick={() => run(undefined)}
      >
        {t('revoke')}
      </Button>
      <ProblemNotice problem={problem} />
    </div>
  );
};
