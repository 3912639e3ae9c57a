'use client';

import { useEffect, useRef, useState } from 'react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { UserAvatar } from '@carbon/icons-react';
import { arriving } from '@/lib/browser/arriving';
import styles from './shell.module.scss';

// Signing out and the two selects are a quarter of a catalog page's code, and seldom needed there.
const AccountPanel = dynamic(
  () => arriving(() => import('./account-panel').then((module) => module.AccountPanel)),
  { ssr: false },
);

export type Person = { id: string; name: string; email: string; providers: string[] };

// The panel's own dialog stands elsewhere in the document.
const isInDialog = (target: Element) => target.closest('[role="dialog"]') !== null;

/** Language, theme and sign-out, behind one button at the right of the header. */
export const AccountMenu = ({ person }: { person: Person | null }) => {
  const t = useTranslations('shell');
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const close = (event: Event) => {
      const outside =
        event instanceof KeyboardEvent
          ? event.key === 'Escape'
          : !box.current?.contains(event.target as Node) && !isInDialog(event.target as Element);
      if (outside) setOpen(false);
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('keydown', close);
    };
  }, []);

  return (
    <div ref={box} className={styles.account}>
      <button
        type="button"
        className={`cds--header__action ${open ? 'cds--header__action--active' : ''} ${styles.accountButton}`}
        aria-label={t('account')}
        aria-expanded={open}
        title={t('account')}
        onClick={() => setOpen(!open)}
      >
        <UserAvatar size={20} />
      </button>
      {open ? <AccountPanel person={person} onLeave={() => setOpen(false)} /> : null}
    </div>
  );
};
