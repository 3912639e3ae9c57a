import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { Page } from '../ui/layout/page';
import { Link, LinkButton } from '../ui/link';
import styles from './reviews.module.scss';

type Props = { title: string; back: string; list: ReactNode; undecided: boolean; children: ReactNode };

/** The worklist at the left where there is room, one request beside it. */
export const ReviewLayout = ({ title, back, list, undecided, children }: Props) => {
  const t = useTranslations('reviews');
  return (
    <Page
      title={title}
      eyebrow={<Link href={back}>{t('all')}</Link>}
      actions={
        undecided ? (
          <LinkButton kind="tertiary" href="#decision">
            {t('toDecision')}
          </LinkButton>
        ) : null
      }
    >
      <div className={styles.split}>
        <nav className={styles.aside} aria-label={t('title')}>
          {list}
        </nav>
        <div>{children}</div>
      </div>
    </Page>
  );
};
