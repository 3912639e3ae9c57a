import { ArrowUpRight } from '@carbon/icons-react';
import { useTranslations } from 'next-intl';
import type { CatalogEntry } from '@/lib/catalog/schema';
import { imageUrl } from '@/lib/offerings/images/client';
import { langOf } from './lang-of';
import styles from './catalog.module.scss';

type Medium = CatalogEntry['media'][number];

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : url);

/** What is elsewhere is linked, never loaded into the page: reading the catalog tells nobody else about it. */
const Elsewhere = ({ medium: { kind, url, caption }, lang }: { medium: Medium; lang: 'en' | undefined }) => {
  const t = useTranslations('catalog');
  return (
    <a className={styles.elsewhere} href={url} rel="noopener noreferrer" target="_blank">
      <span>{t(`elsewhere.${kind}`)}</span>
      <strong lang={lang}>{caption || hostOf(url)}</strong>
      <span className={styles.elsewhereHost}>
        {t('elsewhere.opens', { host: hostOf(url) })} <ArrowUpRight />
      </span>
    </a>
  );
};

/** Pictures and films in a strip that scrolls sideways, with the arrow keys too; a picture opens by itself in full. */
export const Gallery = ({ entry }: { entry: Pick<CatalogEntry, 'id' | 'media' | 'english'> }) => {
  const t = useTranslations('catalog');
  const shown = entry.media
    .map((medium, index) => ({ medium, index }))
    .filter(({ medium }) => medium.image || medium.url);
  return (
    <ul
      className={shown.length > 1 ? `${styles.gallery} ${styles.strip}` : styles.gallery}
      tabIndex={shown.length > 1 ? 0 : undefined}
      aria-label={t('gallery', { count: shown.length })}
    >
      {shown.map(({ medium, index }) => (
        <li key={index}>
          {medium.image ? (
            <figure>
              <a
                href={imageUrl(entry.id, medium.image)}
                target="_blank"
                lang={langOf(entry, `alts.${index}`)}
              >
                <img src={imageUrl(entry.id, medium.image)} alt={medium.alt} loading="lazy" />
              </a>
              {medium.caption ? (
                <figcaption lang={langOf(entry, `captions.${index}`)}>{medium.caption}</figcaption>
              ) : null}
            </figure>
          ) : (
            <Elsewhere medium={medium} lang={langOf(entry, `captions.${index}`)} />
          )}
        </li>
      ))}
    </ul>
  );
};
