'use client';

import { useEffect, useState } from 'react';
import { useLocale, useTranslations } from 'next-intl';
import { CloudOffline } from '@carbon/icons-react';
import styles from './shell.module.scss';

/** Says when the network is away, and has the browser keep the offline page in the reader's language. */
export const Connection = () => {
  const t = useTranslations('errors');
  const locale = useLocale();
  const [away, setAway] = useState(false);

  useEffect(() => {
    const look = () => setAway(!navigator.onLine);
    look();
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, []);

  useEffect(() => {
    const workers = navigator.serviceWorker;
    if (!workers) return;
    void workers
      .register('/service-worker.js')
      .then(() => workers.ready)
      .then((registration) => registration.active?.postMessage({ locale }))
      .catch(() => undefined);
  }, [locale]);

  return (
    <div role="status" className={away ? styles.away : undefined}>
      {away ? (
        <>
          <CloudOffline size={20} aria-hidden="true" />
          {t('away')}
        </>
      ) : null}
    </div>
  );
};
