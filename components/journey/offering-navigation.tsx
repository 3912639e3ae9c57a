'use client';

import { PlainLink } from '../ui/plain-link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { OfferingPage, PageMark } from '@/lib/checklist/pages';
import { PageMarkView } from './page-mark';
import styles from './journey.module.scss';

type Props = { offeringId: string; pages: { page: OfferingPage; mark: PageMark | null }[] };

/** The pages of an offering with the state of each: a column where there is room, folded above the page elsewhere. */
export const OfferingNavigation = ({ offeringId, pages }: Props) => {
  const t = useTranslations('journey.nav');
  const pathname = usePathname();
  const links = (
    <ul>
      {pages.map(({ page, mark }) => {
        const href = `/offerings/${offeringId}/${page}`;
        const current = pathname === href || pathname.startsWith(`${href}/`);
        return (
          <li key={page}>
            <PlainLink href={href} className={styles.page} aria-current={current ? 'page' : undefined}>
              {t(page)}
              <PageMarkView mark={mark} />
            </PlainLink>
          </li>
        );
      })}
    </ul>
  );
  // The key folds it again when another page opens.
  return (
    <nav aria-label={t('label')} className={styles.side}>
      <div className={styles.pages}>{links}</div>
      <details className={styles.folded} key={pathname}>
        <summary>{t('label')}</summary>
        {links}
      </details>
    </nav>
  );
};
