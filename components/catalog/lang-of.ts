import type { CatalogTile } from '@/lib/catalog/schema';

/** The language of a text that is not in the reader's own: for voices that read it out, and for the preview's marks. */
export const langOf = ({ english }: Pick<CatalogTile, 'english'>, path: string): 'en' | undefined =>
  english.includes(path) ? 'en' : undefined;
