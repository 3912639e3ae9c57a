'use client';

import { useState, type ReactNode } from 'react';
import { PlainLink } from '../ui/plain-link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Header, HeaderGlobalBar, HeaderMenuButton, HeaderName, SkipToContent } from '../ui/ui-shell';
import { HelpButton } from '../help/help-button';
import type { Place } from '../search/places';
import { SearchButton } from '../search/search-button';
import { AccountMenu, type Person } from './account-menu';
import { Connection } from './connection';
import { HashFocus } from './hash-focus';
import type { NavigationItem } from './navigation';
import styles from './shell.module.scss';

type Props = {
  items: NavigationItem[];
  /** What the search leads to; without it there is no search. */
  places?: Place[];
  person: Person | null;
  children: ReactNode;
};

/** The frame of every page: product name, what this person can open, help, language, theme and account. */
export const ConsoleShell = ({ items, places, person, children }: Props) => {
  const t = useTranslations('shell');
  const pathname = usePathname();
  const [open, setOpen] = useState(false);
  const links = items.map(({ key, href }) => (
    <li key={key}>
      <PlainLink
        href={href}
        className={styles.link}
        aria-current={pathname === href || pathname.startsWith(`${href}/`) ? 'page' : undefined}
        onClick={() => setOpen(false)}
      >
        {t(`nav.${key}`)}
      </PlainLink>
    </li>
  ));
  return (
    <>
      <Header aria-label={t('product')}>
        <SkipToContent>{t('skip')}</SkipToContent>
        <HeaderMenuButton
          aria-label={open ? t('closeMenu') : t('openMenu')}
          aria-expanded={open}
          isActive={open}
          onClick={() => setOpen(!open)}
          className={styles.menuButton}
        />
        <HeaderName as={PlainLink} href="/" prefix="">
          {t('product')}
        </HeaderName>
        <nav aria-label={t('navigation')} className={open ? `${styles.nav} ${styles.navOpen}` : styles.nav}>
          <ul>{links}</ul>
        </nav>
        <HeaderGlobalBar>
          {places ? <SearchButton places={places} /> : null}
          <HelpButton />
          {person || pathname === '/sign-in' ? null : (
            <PlainLink href="/sign-in" className={styles.signIn}>
              {t('signIn')}
            </PlainLink>
          )}
          <AccountMenu person={person} />
        </HeaderGlobalBar>
      </Header>
      <HashFocus />
      <main id="main-content" className={styles.main}>
        <Connection />
        {children}
      </main>
    </>
  );
};
