'use client';

import { useState, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { Segments } from '../ui/segments';
import styles from './listing.module.scss';

// Carbon's breakpoint lg: from here there is room for both.
const WIDE = '(min-width: 66rem)';

const subscribe = (changed: () => void) => {
  const query = matchMedia(WIDE);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};

type Props = { preview: ReactNode; children: ReactNode };

/** The form with its preview: side by side where there is room, else one or the other. */
export const BesidePreview = ({ preview, children }: Props) => {
  const t = useTranslations('listing.preview');
  const [shown, setShown] = useState<'form' | 'preview'>('form');
  const wide = useSyncExternalStore(
    subscribe,
    () => matchMedia(WIDE).matches,
    () => false,
  );
  return (
    <div className={styles.beside}>
      <div className={styles.tabs}>
        <Segments
          legend={t('tabs')}
          value={shown}
          onChange={setShown}
          options={(['form', 'preview'] as const).map((value) => ({ value, label: t(`tab.${value}`) }))}
        />
      </div>
      <div className={shown === 'form' ? undefined : styles.narrowHidden}>{children}</div>
      {wide || shown === 'preview' ? preview : null}
    </div>
  );
};
