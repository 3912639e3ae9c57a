import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { OfferingFilters } from '@/components/offerings/offering-filters';
import { OfferingTable, offeringColumns } from '@/components/offerings/offering-table';
import { ColumnsMenu } from '@/components/lists/columns-menu';
import { ListBar } from '@/components/lists/list-bar';
import { ListFoot } from '@/components/lists/list-foot';
import { ListKeys } from '@/components/lists/list-keys';
import { EmptyState } from '@/components/ui/layout/arrange';
import { Page } from '@/components/ui/layout/page';
import { Link, LinkButton } from '@/components/ui/link';
import { consolePage } from '@/lib/http/console-page';
import { listPreferences } from '@/lib/lists/queries';
import { filterOf, openingFilter } from '@/lib/lists/schema';
import { listOfferings } from '@/lib/offerings/queries';
import { startRefusal } from '@/lib/offerings/registration/policy';
import { listOfferingsSchema } from '@/lib/offerings/schema';
import { visibleProviders } from '@/lib/team/queries';

export const generateMetadata = async () => ({ title: (await getTranslations('offerings'))('title') });

/** An address that was mistyped shows the whole list. */
const readQuery = ({ all: _, ...search }: Record<string, string>) => {
  const parsed = listOfferingsSchema.safeParse(search);
  return parsed.success ? parsed.data : listOfferingsSchema.parse({});
};

const PATH = '/offerings';

export default consolePage(async ({ actor, search }) => {
  const t = await getTranslations('offerings');
  const query = readQuery(search);
  const filter = filterOf('offerings', search);
  const filtered = Boolean(query.q || query.visibility || query.registrationState || query.providerId);
  const forPlatform = actor.platformRoles.length > 0;
  const [page, { filters, columns }, providers] = await Promise.all([
    listOfferings(actor, query),
    listPreferences(actor, 'offerings'),
    forPlatform ? visibleProviders(actor) : null,
  ]);
  const opening = openingFilter(filters, search);
  if (opening) redirect(`${PATH}?${opening}`);
  const { rows } = page;
  const mayStart = startRefusal(actor) === null;
  const register = mayStart ? <LinkButton href="/offerings/new">{t('register')}</LinkButton> : null;
  if (rows.length === 0 && !filtered && !query.cursor) {
    const texts = mayStart
      ? (['empty.title', 'empty.text'] as const)
      : (['empty.platformTitle', 'empty.platformText'] as const);
    return (
      <Page title={t('title')} lead={t('lead')}>
        <EmptyState title={t(texts[0])} text={t(texts[1])} action={register} />
      </Page>
    );
  }
  const all = offeringColumns(forPlatform);
  const shown = columns?.filter((key) => all.includes(key)) ?? all;
  const choices = [...shown, ...all.filter((key) => !shown.includes(key))];
  const sortHref = (sort: string) => `${PATH}?${filterOf('offerings', { ...search, sort })}`;
  return (
    <Page title={t('title')} lead={t('lead')} actions={register}>
      <ListBar
        list="offerings"
        path={PATH}
        filter={filter}
        saved={filters}
        csv="/api/console/lists/offerings/csv"
      >
        <ColumnsMenu
          list="offerings"
          columns={choices.map((key) => ({ key, label: t(`column.${key}`), shown: shown.includes(key) }))}
        />
      </ListBar>
      <OfferingFilters key={JSON.stringify(query)} query={query} filtered={filtered} providers={providers} />
      {rows.length === 0 ? (
        <EmptyState
          title={t('noMatch.title')}
          text={t('noMatch.text')}
          action={<Link href={`${PATH}?all=1`}>{t('filter.clear')}</Link>}
        />
      ) : (
        <ListKeys>
          <OfferingTable
            rows={rows}
            columns={shown}
            sort={query.sort ?? 'updated'}
            sortHref={sortHref}
            forPlatform={forPlatform}
          />
        </ListKeys>
      )}
      <ListFoot path={PATH} search={search} page={page} limit={query.limit} />
    </Page>
  );
});
