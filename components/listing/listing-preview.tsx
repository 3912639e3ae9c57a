'use client';

import dynamic from 'next/dynamic';
import { arriving } from '@/lib/browser/arriving';
import type { Control } from 'react-hook-form';
import { useTranslations } from 'next-intl';
import { Link } from '../ui/link';
import type { SaveListing } from '@/lib/offerings/listing/schema';
import type { PreviewWords } from './preview/preview-content';
import { useCurrentListing } from './use-current-listing';
import styles from './listing.module.scss';

const PreviewPanel = dynamic(
  () => arriving(() => import('./preview/preview-panel').then((module) => module.PreviewPanel)),
  {
    ssr: false,
    loading: () => <div className={styles.waiting} />,
  },
);

type Props = {
  control: Control<SaveListing>;
  iconHash: string | null;
  offeringId: string;
  words: PreviewWords[];
};

/** Beside the form: what customers will see of its present values. */
export const ListingPreview = ({ control, iconHash, offeringId, words }: Props) => {
  const t = useTranslations('listing.preview');
  const listing = useCurrentListing(control, iconHash);
  return (
    <aside className={styles.preview} aria-labelledby="preview-title">
      <div className={styles.previewHead}>
        <h2 id="preview-title" className={styles.previewTitle}>
          {t('title')}
        </h2>
        <Link href={`/offerings/${offeringId}/listing/preview`}>{t('full')}</Link>
      </div>
      <PreviewPanel listing={listing} words={words} />
    </aside>
  );
};
