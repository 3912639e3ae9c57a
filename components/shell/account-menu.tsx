'use client';

import { useEffect, useRef, useState } from 'react';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { UserAvatar } from '@carbon/icons-react';
import { LinkButton } from '../ui/link';
import { Select, SelectItem } from '../ui/select';
import { HeaderGlobalAction, HeaderGlobalBar } from '../ui/ui-shell';
import { LOCALE_COOKIE, LOCALES, THEME_COOKIE, THEMES } from '@/lib/http/locale';
import { SignOut } from './sign-out';
import styles from './shell.module.scss';

export type Person = { id: string; name: string; email: string; providers: string[] };

const YEAR = 31_536_000;
const remember = (name: string, value: string) => {
  document.cookie = `${name}=${value}; path=/; max-age=${YEAR}; samesite=lax`;
};

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

  const chooseTheme = (value: string) => {
    remember(THEME_COOKIE, value);
    document.documentElement.dataset.theme = value;
    setTheme(value);
  };
  const chooseLocale = (value: string) => {
    remember(LOCALE_COOKIE, value);
    router.refresh();
  };

  return (
    <HeaderGlobalBar>
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
              <SignOut userId={person.id} />
            ) : (
              <LinkButton kind="primary" href="/sign-in">
                {t('signIn')}
              </LinkButton>
            )}
          </div>
        ) : null}
      </div>
    </HeaderGlobalBar>
  );
};
