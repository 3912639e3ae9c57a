import { useTranslations } from 'next-intl';
import type { CatalogEntry } from '@/lib/catalog/schema';
import { Section } from '../ui/layout/page';
import { Markdown } from '../ui/markdown';
import { Gallery } from './gallery';
import { langOf } from './lang-of';
import styles from './catalog.module.scss';

/** What the provider says about the offering: description, strong points, pictures and films. */
export const EntryBody = ({ entry }: { entry: CatalogEntry }) => {
  const t = useTranslations('catalog');
  const { longDescription, bullets, media } = entry;
  return (
    <div>
      {longDescription.trim() ? (
        <Section>
          <div lang={langOf(entry, 'longDescription')}>
            <Markdown text={longDescription} />
          </div>
        </Section>
      ) : null}
      {bullets.length > 0 ? (
        <Section title={t('highlights')}>
          <dl className={styles.bullets}>
            {bullets.map(({ title, text }, index) => (
              <div key={index}>
                <dt lang={langOf(entry, `bullets.${index}.title`)}>{title}</dt>
                <dd lang={langOf(entry, `bullets.${index}.text`)}>{text}</dd>
              </div>
            ))}
          </dl>
        </Section>
      ) : null}
      {media.some(({ image, url }) => image || url) ? (
        <Section title={t('media')}>
          <Gallery entry={entry} />
        </Section>
      ) : null}
    </div>
  );
};
