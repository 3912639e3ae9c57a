import { useTranslations } from 'next-intl';
import type { CatalogEntry } from '@/lib/catalog/schema';
import { Section } from '../ui/layout/page';
import { Markdown } from '../ui/markdown';
import styles from './catalog.module.scss';

/** What the provider says about the offering: description, strong points, pictures and films. */
export const EntryBody = ({ entry: { longDescription, bullets, media } }: { entry: CatalogEntry }) => {
  const t = useTranslations('catalog');
  return (
    <div>
      {longDescription.trim() ? (
        <Section>
          <Markdown text={longDescription} />
        </Section>
      ) : null}
      {bullets.length > 0 ? (
        <Section title={t('highlights')}>
          <dl className={styles.bullets}>
            {bullets.map(({ title, text }, index) => (
              <div key={index}>
                <dt>{title}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </Section>
      ) : null}
      {media.length > 0 ? (
        <Section title={t('media')}>
          <div className={styles.media}>
            {media.map(({ kind, url, caption }, index) =>
              kind === 'image' ? (
                <figure key={index}>
                  <img src={url} alt={caption} loading="lazy" />
                  <figcaption>{caption}</figcaption>
                </figure>
              ) : (
                <p key={index}>
                  <a className="cds--link" href={url} rel="noopener noreferrer">
                    {t('video', { caption })}
                  </a>
                </p>
              ),
            )}
          </div>
        </Section>
      ) : null}
    </div>
  );
};
