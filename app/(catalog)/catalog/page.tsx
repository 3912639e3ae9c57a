import { getLocale, getTranslations } from 'next-intl/server';
import { CatalogSearch } from '@/components/catalog/catalog-search';
import { CatalogTiles } from '@/components/catalog/catalog-tiles';
import { EmptyState } from '@/components/ui/layout/arrange';
import { Page } from '@/components/ui/layout/page';
import { LinkButton } from '@/components/ui/link';
import { currentActor } from '@/lib/auth/session';
import { catalogCategories, catalogPage } from '@/lib/catalog/queries';
import { catalogQuerySchema } from '@/lib/catalog/schema';

export const generateMetadata = async () => ({ title: (await getTranslations('catalog'))('title') });

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What this viewer, signed in or not, finds in the catalog. */
const CatalogPage = async ({ searchParams }: Props) => {
  const [t, locale, viewer] = await Promise.all([getTranslations('catalog'), getLocale(), currentActor()]);
  const query = catalogQuerySchema.parse(await searchParams);
  const [{ rows, nextCursor }, categories] = await Promise.all([
    catalogPage(viewer, query, { locale }),
    catalogCategories(viewer, { locale }),
  ]);
  const { q, category } = query;
  const narrowed = q !== '' || category !== undefined;
  const next = new URLSearchParams({
    ...(q && { q }),
    ...(category && { category }),
    cursor: nextCursor ?? '',
  });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <CatalogSearch q={q} category={category} categories={categories} />
      {rows.length > 0 ? <CatalogTiles tiles={rows} /> : null}
      {rows.length === 0 && narrowed ? (
        <EmptyState
          title={t('nothingFound')}
          text={t('nothingFoundText')}
          action={
            <LinkButton kind="tertiary" href="/catalog">
              {t('showAll')}
            </LinkButton>
          }
        />
      ) : null}
      {rows.length === 0 && !narrowed ? <EmptyState title={t('empty')} text={t('emptyText')} /> : null}
      {nextCursor ? (
        <LinkButton kind="tertiary" href={`/catalog?${next}`}>
          {t('more')}
        </LinkButton>
      ) : null}
    </Page>
  );
};

export default CatalogPage;
