'use client';

import { useSelectedLayoutSegment } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { ArrowRight } from '@carbon/icons-react';
import { nextOpenPage, type MarkedPage } from '@/lib/checklist/pages';
import { Link } from '../ui/link';
import styles from './journey.module.scss';

type Props = { offeringId: string; pages: MarkedPage[] };

/** At the foot of a page: the next one on which something is left to do. For the layout of an offering's pages. */
export const NextPage = ({ offeringId, pages }: Props) => {
  const t = useTranslations('journey');
  const next = nextOpenPage(pages, useSelectedLayoutSegment());
  if (!next) return null;
  const missing = next.mark?.kind === 'missing' ? next.mark.count : 0;
  return (
    <p className={`${styles.next} wb-no-print`}>
      <Link href={`/offerings/${offeringId}/${next.page}`}>
        {t('nextPage', { page: t(`nav.${next.page}`), missing })} <ArrowRight aria-hidden="true" />
      </Link>
    </p>
  );
};
