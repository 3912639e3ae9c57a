import { PlainLink } from '../ui/plain-link';
import { useTranslations } from 'next-intl';
import type { CatalogTile as Tile } from '@/lib/catalog/schema';
import { langOf } from './lang-of';
import { Marks } from './marks';
import { ServiceIcon } from './service-icon';
import styles from './catalog.module.scss';

/** One offering among others: the whole tile is a link to its page. */
export const CatalogTile = ({ tile, level = 2 }: { tile: Tile; level?: 2 | 3 }) => {
  const Heading = `h${level}` as const;
  const t = useTranslations('catalog');
  return (
    <li className={styles.tile}>
      <div className={styles.tileTop}>
        <ServiceIcon {...tile} />
        <Marks offering={tile} />
      </div>
      <Heading className={styles.tileName}>
        <PlainLink href={`/catalog/${tile.id}`} lang={langOf(tile, 'displayName')}>
          {tile.name}
        </PlainLink>
      </Heading>
      <p className={styles.tileText} lang={langOf(tile, 'shortDescription')}>
        {tile.shortDescription}
      </p>
      <p className={styles.by}>{t('by', { provider: tile.providerName })}</p>
    </li>
  );
};
