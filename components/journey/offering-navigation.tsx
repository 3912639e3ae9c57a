'use client';

import { PlainLink } from '../ui/plain-link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { MarkedPage } from '@/lib/checklist/pages';
import { useLive } from './live-mark';
import { PageMarkView } from './page-mark';
import styles from './journey.module.scss';

type Props = { offeringId: string; pages: MarkedPage[] };

/** The pages of an offering with the state of each: a column where there is room, folded above the page elsewhere. */
export const OfferingNavigation = ({ offeringId, pages }: Props) => {
  const t = useTranslations('journey.nav');
  const pathname = usePathname();
  const live = useLive();
  const markOf = ({ page, mark }: MarkedPage): MarkedPage['mark'] => {
    if (live === null || live.page !== page) return mark;
    if (live.count > 0) return { kind: 'missing', count: live.count };
    return mark?.kind === 'returned' ? mark : { kind: 'left' };
  };
  const links = (
    <ul>
      {pages.map(({ page, mark }) => {
        const href = `/offerings/${offeringId}/${page}`;
        const current = pathname === href || pathname.startsWith(`${href}/`);
        return (
          <li key={page}>
            <PlainLink href={href} className={styles.page} aria-current={current ? 'page' : undefined}>
              {t(page)}
              <PageMarkView mark={markOf({ page, mark })} />
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
