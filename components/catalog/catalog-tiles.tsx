import NextLink from 'next/link';
import { useTranslations } from 'next-intl';
import type { CatalogTile } from '@/lib/catalog/schema';
import { Marks } from './marks';
import { ServiceIcon } from './service-icon';
import styles from './catalog.module.scss';

type Props = { tiles: CatalogTile[]; level?: 2 | 3 };

/** What the viewer found, each tile a link to its page. */
export const CatalogTiles = ({ tiles, level = 2 }: Props) => {
  const Heading = `h${level}` as const;
  const t = useTranslations('catalog');
  return (
    <ul className={styles.tiles}>
      {tiles.map((tile) => (
        <li key={tile.id} className={styles.tile}>
          <div className={styles.tileTop}>
            <ServiceIcon {...tile} />
            <Marks offering={tile} />
          </div>
          <Heading className={styles.tileName}>
            <NextLink href={`/catalog/${tile.id}`} prefetch={false}>
              {tile.name}
            </NextLink>
          </Heading>
          <p className={styles.tileText}>{tile.shortDescription}</p>
          <p className={styles.by}>{t('by', { provider: tile.providerName })}</p>
        </li>
      ))}
    </ul>
  );
};
