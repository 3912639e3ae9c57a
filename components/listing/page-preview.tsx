import { useTranslations } from 'next-intl';
import { Markdown } from '../ui/markdown';
import type { Medium } from '@/lib/offerings/listing/schema';
import { PreviewHeading, type Shown } from './tile-preview';
import styles from './listing.module.scss';

/** The head of the offering's page: texts, bullets, and what its media will show. */
export const PagePreview = ({ media, categories, ...heading }: Shown & { media: Medium[] }) => {
  const t = useTranslations('listing');
  const { shortDescription, longDescription, bullets, captions } = heading.texts;
  return (
    <div className={styles.page}>
      <PreviewHeading {...heading} />
      <div lang={heading.locale}>
        <p className={styles.hover}>{shortDescription || t('preview.noShort')}</p>
        {longDescription ? (
          <Markdown text={longDescription} />
        ) : (
          <p className={styles.hover}>{t('preview.noLong')}</p>
        )}
        <dl className={styles.bullets}>
          {bullets.map(({ title, text }, index) => (
            <div key={index}>
              <dt>{title}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <ul className={styles.media}>
          {media.map(({ kind, url }, index) => (
            <li key={index}>
              <span>{t(`media.kinds.${kind}`)}</span> {captions[index] || url}
            </li>
          ))}
        </ul>
      </div>
      <p className={styles.provider}>{categories.join(' · ')}</p>
    </div>
  );
};
