import { getTranslations } from 'next-intl/server';
import { InstanceTable } from '@/components/instances/instance-table';
import { EmptyState, Stack } from '@/components/ui/layout/arrange';
import { Page, Section } from '@/components/ui/layout/page';
import { Link, LinkButton } from '@/components/ui/link';
import { consolePage } from '@/lib/http/console-page';
import { instancePage } from '@/lib/instances/queries';
import { instanceSearchSchema } from '@/lib/instances/schema';

export const generateMetadata = async () => ({ title: (await getTranslations('instances'))('title') });

export default consolePage(async ({ actor, search }) => {
  const t = await getTranslations('instances');
  const query = instanceSearchSchema.parse(search);
  const { rows, nextCursor } = await instancePage(actor, query);
  const next = new URLSearchParams({ ...(query.removed && { removed: 'true' }), cursor: nextCursor ?? '' });
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <LinkButton kind="tertiary" href="/catalog">
          {t('toCatalog')}
        </LinkButton>
      }
    >
      <Section>
        <Stack>
          {rows.length === 0 ? (
            <EmptyState title={t('none.title')} text={t('none.text')} />
          ) : (
            <InstanceTable
              instances={rows}
              label={t('title')}
              name={({ id, name }) => <Link href={`/resources/${id}`}>{name}</Link>}
            />
          )}
          <p>
            <Link href={query.removed ? '/resources' : '/resources?removed=true'}>
              {t(query.removed ? 'withoutRemoved' : 'withRemoved')}
            </Link>
            {nextCursor ? (
              <>
                {' · '}
                <Link href={`/resources?${next}`}>{t('next')}</Link>
              </>
            ) : null}
          </p>
        </Stack>
      </Section>
    </Page>
  );
});
