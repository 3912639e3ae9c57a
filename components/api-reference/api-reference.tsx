'use client';

import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'next-intl';
import 'swagger-ui-dist/swagger-ui.css';
import { InlineLoading } from '../ui/inline-loading';
import styles from './api-reference.module.scss';

/** The OpenAPI document as pages to read and try. Swagger UI is fetched only here, and keeps no token. */
export const ApiReference = ({ document: url }: { document: string }) => {
  const t = useTranslations('apiReference');
  const place = useRef<HTMLDivElement>(null);
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let wanted = true;
    const show = async () => {
      const { default: SwaggerUI } = await import('swagger-ui-dist/swagger-ui-es-bundle.js');
      if (!wanted || !place.current) return;
      SwaggerUI({
        domNode: place.current,
        url,
        docExpansion: 'list',
        defaultModelsExpandDepth: -1,
        persistAuthorization: false,
        filter: true,
        syntaxHighlight: false,
        validatorUrl: null,
        onComplete: () => {
          // Swagger UI takes itself for the whole page; a page has one main part, and this stands in it, hidden till now.
          place.current?.querySelector('main')?.setAttribute('role', 'presentation');
          setReady(true);
        },
      });
    };
    void show();
    return () => {
      wanted = false;
    };
  }, [url]);
  return (
    <>
      {ready ? null : <InlineLoading description={t('loading')} />}
      <div className={styles.reference} ref={place} hidden={!ready} />
    </>
  );
};
