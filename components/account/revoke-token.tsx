'use client';

import { useTranslations } from 'next-intl';
import { revokeToken } from '@/lib/auth/tokens/client';
import { CommandButton } from '../ui/command-button';

/** Ends a token at once. */
export const RevokeToken = ({ id, name }: { id: string; name: string }) => {
  const t = useTranslations('account.tokens');
  return (
    <CommandButton send={() => revokeToken(id)} label={t('revoke')} named={t('revokeNamed', { name })} />
  );
};
