import { getTranslations } from 'next-intl/server';
import { OfferingFilters } from '@/components/offerings/offering-filters';
import { OfferingTable } from '@/components/offerings/offering-table';
import styles from '@/components/offerings/offerings.module.scss';
import { EmptyState } from '@/components/ui/layout/arrange';
import { Page } from '@/components/ui/layout/page';
import { Link, LinkButton } from '@/components/ui/link';
import { consolePage } from '@/lib/http/console-page';
import { listOfferings } from '@/lib/offerings/queries';
import { startRefusal } from '@/lib/offerings/registration/policy';
import { listOfferingsSchema } from '@/lib/offerings/schema';
import { visibleProviders } from '@/lib/team/queries';

export const generateMetadata = async () => ({ title: (await getTranslations('offerings'))('title') });

/** An address that was mistyped shows the whole list. */
const readQuery = (search: Record<string, string>) => {
  const parsed = listOfferingsSchema.safeParse(search);
  return parsed.success ? parsed.data : listOfferingsSchema.parse({});
};

export default consolePage(async ({ actor, search }) => {
  const t = await getTranslations('offerings');
  const query = readQuery(search);
  const filtered = Boolean(query.q || query.visibility || query.registrationState || query.providerId);
  const forPlatform = actor.platformRoles.length > 0;
  const [{ rows, nextCursor }, providers] = await Promise.all([
    listOfferings(actor, query),
    forPlatform ? visibleProviders(actor) : null,
  ]);
  const mayStart = startRefusal(actor) === null;
  const register = mayStart ? <LinkButton href="/offerings/new">{t('register')}</LinkButton> : null;
  const address = (cursor: string | null) => {
    const parameters = new URLSearchParams(search);
    parameters.delete('cursor');
    if (cursor) parameters.set('cursor', cursor);
    return `/offerings?${parameters}`;
  };
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
  return (
    <Page title={t('title')} lead={t('lead')} actions={register}>
      <OfferingFilters key={JSON.stringify(query)} query={query} filtered={filtered} providers={providers} />
      {rows.length === 0 ? (
        <EmptyState
          title={t('noMatch.title')}
          text={t('noMatch.text')}
          action={<Link href="/offerings">{t('filter.clear')}</Link>}
        />
      ) : (
        <OfferingTable rows={rows} forPlatform={forPlatform} />
      )}
      <div className={styles.pages}>
        {query.cursor ? (
          <LinkButton kind="ghost" href={address(null)}>
            {t('firstPage')}
          </LinkButton>
        ) : null}
        {nextCursor ? (
          <LinkButton kind="tertiary" href={address(nextCursor)} rel="next">
            {t('nextPage')}
          </LinkButton>
        ) : null}
      </div>
    </Page>
  );
});
