import type { CatalogTile as Tile } from '@/lib/catalog/schema';
import { CatalogTile } from './catalog-tile';
import styles from './catalog.module.scss';

type Props = { tiles: Tile[]; level?: 2 | 3 };

/** What the viewer found. */
export const CatalogTiles = ({ tiles, level = 2 }: Props) => (
  <ul className={styles.tiles}>
    {tiles.map((tile) => (
      <CatalogTile key={tile.id} tile={tile} level={level} />
    ))}
  </ul>
);
