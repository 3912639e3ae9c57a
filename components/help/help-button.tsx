'use client';

import NextLink from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Help } from '@carbon/icons-react';
import { helpFor, helpHref } from '@/lib/help/schema';
import styles from './help.module.scss';

/** The header's way to the part of the guides that explains the present page. */
export const HelpButton = () => {
  const t = useTranslations('shell');
  const target = helpFor(usePathname());
  return (
    <NextLink
      href={helpHref(target)}
      prefetch={false}
      className={`cds--header__action ${styles.button}`}
      aria-label={t('help')}
      title={t('help')}
    >
      <Help size={20} />
    </NextLink>
  );
};
