import { useTranslations } from 'next-intl';
import { Link } from '../ui/link';
import type { CatalogCategory } from '@/lib/catalog/schema';
import styles from './catalog.module.scss';

type Props = { q: string; category?: string; categories: CatalogCategory[] };

const addressOf = (q: string, category?: string) => {
  const search = new URLSearchParams({ ...(q && { q }), ...(category && { category }) });
  return search.size > 0 ? `/catalog?${search}` : '/catalog';
};

/** Search and categories as a plain form and links: they work before, and without, any script. */
export const CatalogSearch = ({ q, category, categories }: Props) => {
  const t = useTranslations('catalog');
  return (
    <>
      <form className={styles.search} action="/catalog" role="search">
        <label className="wb-visually-hidden" htmlFor="catalog-q">
          {t('search')}
        </label>
        <input
          id="catalog-q"
          name="q"
          type="search"
          defaultValue={q}
          key={q}
          maxLength={100}
          placeholder={t('searchPlaceholder')}
          className={`cds--text-input cds--layout--size-md ${styles.searchField}`}
        />
        {category ? <input type="hidden" name="category" value={category} /> : null}
        <button type="submit" className="cds--btn cds--btn--md cds--layout--size-md cds--btn--primary">
          {t('searchAction')}
        </button>
      </form>
      {categories.length > 0 ? (
        <nav className={styles.categories} aria-label={t('categories')}>
          <Link className={styles.category} href={addressOf(q)} aria-current={!category}>
            {t('allCategories')}
          </Link>
          {categories.map(({ id, name, count }) => (
            <Link key={id} className={styles.category} href={addressOf(q, id)} aria-current={category === id}>
              {t('category', { name, count })}
            </Link>
          ))}
        </nav>
      ) : null}
    </>
  );
};
