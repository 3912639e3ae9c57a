'use client';

import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { helpFor, helpHref } from '@/lib/help/schema';
import { Link } from '../ui/link';

/** The same way as the header's, at the end of what a page says about itself; nothing where no guide explains it. */
export const LearnMore = () => {
  const t = useTranslations('shell.learnMore');
  const target = helpFor(usePathname());
  return target ? (
    <Link href={helpHref(target)} prefetch={false} className="wb-no-print" aria-label={t('label')}>
      {t('text')}
    </Link>
  ) : null;
};
