'use client';

import { useState } from 'react';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { remember } from '../account/remember';
import { Link, LinkButton } from '../ui/link';
import { Select, SelectItem } from '../ui/select';
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
import type { Person } from './account-menu';
import { SignOut } from './sign-out';
import styles from './shell.module.scss';

type Props = { person: Person | null; onLeave: () => void };

/** Who is signed in, language and theme, and the way in or out. */
export const AccountPanel = ({ person, onLeave }: Props) => {
  const t = useTranslations('shell');
  const locale = useLocale();
  const router = useRouter();
  const [theme, setTheme] = useState(() => document.documentElement.dataset.theme ?? 'system');

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
        <Link href="/account" onClick={onLeave}>
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
  );
};
