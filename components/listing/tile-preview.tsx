import { useTranslations } from 'next-intl';
import { Tag } from '../ui/tag';
import type { ListingTexts } from '@/lib/offerings/listing/schema';
import styles from './listing.module.scss';

export type Shown = {
  texts: ListingTexts;
  locale: string;
  iconSrc: string | null;
  providerName: string;
  categories: string[];
};

/** Icon, name and provider: what the tile and the page begin with. */
export const PreviewHeading = ({ texts, locale, iconSrc, providerName }: Omit<Shown, 'categories'>) => {
  const t = useTranslations('listing');
  return (
    <div className={styles.heading}>
      {iconSrc ? (
        <img className={styles.icon} src={iconSrc} alt="" width={48} height={48} />
      ) : (
        <span className={styles.noIcon} aria-hidden="true" />
      )}
      <div>
        <p className={styles.name} lang={locale}>
          {texts.displayName || t('preview.noName')}
        </p>
        <p className={styles.provider}>{providerName}</p>
      </div>
    </div>
  );
};

/** The offering as one tile of the catalog; its sentence is what customers see on hover. */
export const TilePreview = ({ categories, ...heading }: Shown) => {
  const t = useTranslations('listing');
  const { shortDescription } = heading.texts;
  return (
    <div className={styles.tile} title={shortDescription}>
      <PreviewHeading {...heading} />
      <p className={styles.hover} lang={heading.locale}>
        {shortDescription || t('preview.noShort')}
      </p>
      <div>
        {categories.map((name) => (
          <Tag key={name} size="sm" type="gray">
            {name}
          </Tag>
        ))}
      </div>
    </div>
  );
};
