'use client';

import { useState } from 'react';
import dynamic from 'next/dynamic';
import { arriving } from '@/lib/browser/arriving';
import { useTranslations } from 'next-intl';
import { signOut } from 'next-auth/react';
import { createBackups } from '@/lib/browser/draft/backup';
import { forgetRecent } from '../search/recent';
import { Button } from '../ui/button';

const UnsavedDialog = dynamic(
  () => arriving(() => import('./unsaved-dialog').then((module) => module.UnsavedDialog)),
  {
    ssr: false,
  },
);

/** Signs out; asks first when that would remove what is typed and not saved. Nothing of this person stays in the browser. */
export const SignOut = ({ userId }: { userId: string }) => {
  const t = useTranslations('shell');
  const [unsaved, setUnsaved] = useState<string[]>([]);
  const backups = () => createBackups(userId, () => window.localStorage);
  const leave = () => {
    backups().clear();
    forgetRecent();
    void signOut({ callbackUrl: '/sign-in' });
  };
  const ask = () => {
    const titles = backups().titles();
    if (titles.length > 0) setUnsaved(titles);
    else leave();
  };
  return (
    <>
      <Button kind="tertiary" size="sm" onClick={ask}>
        {t('signOut')}
      </Button>
      {unsaved.length > 0 ? (
        <UnsavedDialog titles={unsaved} onStay={() => setUnsaved([])} onLeave={leave} />
      ) : null}
    </>
  );
};
