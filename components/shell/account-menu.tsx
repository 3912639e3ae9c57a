'use client';

import { useEffect, useRef, useState } from 'react';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { UserAvatar } from '@carbon/icons-react';
import { remember } from '../account/remember';
import { Link, LinkButton } from '../ui/link';
import { Select, SelectItem } from '../ui/select';
import { HeaderGlobalAction } from '../ui/ui-shell';
import { saveAccount } from '@/lib/auth/account/client';
import type { SaveAccount } from '@/lib/auth/account/schema';
import {
  LOCALE_COOKIE,
  LOCALES,
  THEME_COOKIE,
  THEMES,
  type Locale,
  type Theme,
} from '@/lib/core/preferences';
import { SignOut } from './sign-out';
import styles from './shell.module.scss';

export type Person = { id: string; name: string; email: string; providers: string[] };

/** Language, theme and sign-out, behind one button at the right of the header. */
export const AccountMenu = ({ person }: { person: Person | null }) => {
  const t = useTranslations('shell');
  const locale = useLocale();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [theme, setTheme] = useState('system');
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const close = (event: Event) => {
      const outside =
        event instanceof KeyboardEvent
          ? event.key === 'Escape'
          : !box.current?.contains(event.target as Node);
      if (outside) setOpen(false);
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('keydown', close);
    };
  }, []);

  // The browser remembers it in any case; the account, so that it follows the person to another one.
  const save = (body: SaveAccount) => {
    if (person) void saveAccount(body).catch(() => undefined);
  };
  const chooseTheme = (value: string) => {
    remember(THEME_COOKIE, value);
    document.documentElement.dataset.theme = value;
    setTheme(value);
    save({ theme: value as Theme });
  };
  const chooseLocale = (value: string) => {
    remember(LOCALE_COOKIE, value);
    save({ locale: value as Locale });
    router.refresh();
  };

  return (
    <div ref={box} className={styles.account}>
      <HeaderGlobalAction
        aria-label={t('account')}
        aria-expanded={open}
        isActive={open}
        tooltipAlignment="end"
        onClick={() => {
          setTheme(document.documentElement.dataset.theme ?? 'system');
          setOpen(!open);
        }}
      >
        <UserAvatar size={20} />
      </HeaderGlobalAction>
      {open ? (
        <div className={styles.accountPanel}>
          {person ? (
            <div>
              <p className={styles.personName}>{person.name}</p>
              <p className={styles.personDetail}>{person.email}</p>
              {person.providers.map((name) => (
                <p key={name} className={styles.personDetail}>
                  {name}
                </p>
              ))}
            </div>
          ) : null}
          <Select
            id="locale"
            size="sm"
            labelText={t('language')}
            value={locale}
            onChange={(event) => chooseLocale(event.target.value)}
          >
            {LOCALES.map((one) => (
              <SelectItem key={one} value={one} text={t(`languages.${one}`)} lang={one} />
            ))}
          </Select>
          <Select
            id="theme"
            size="sm"
            labelText={t('theme')}
            value={theme}
            onChange={(event) => chooseTheme(event.target.value)}
          >
            {THEMES.map((one) => (
              <SelectItem key={one} value={one} text={t(`themes.${one}`)} />
            ))}
          </Select>
          {person ? (
            <Link href="/account" onClick={() => setOpen(false)}>
              {t('accountSettings')}
            </Link>
          ) : null}
          {person ? (
            <SignOut userId={person.id} />
          ) : (
            <LinkButton kind="primary" href="/sign-in">
              {t('signIn')}
            </LinkButton>
          )}
        </div>
      ) : null}
    </div>
  );
};
