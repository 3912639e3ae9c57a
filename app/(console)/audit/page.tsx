import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { HistoryView } from '@/components/history/history-view';
import { Page } from '@/components/ui/layout/page';
import { auditLog } from '@/lib/audit/queries';
import { auditSearchSchema, INSTALLATION_NOUNS, OFFERING_NOUNS } from '@/lib/audit/schema';
import { consolePage } from '@/lib/http/console-page';
import { listPreferences } from '@/lib/lists/queries';
import { openingFilter } from '@/lib/lists/schema';
import { visibleProviders } from '@/lib/team/queries';

export const generateMetadata = async () => ({ title: (await getTranslations('history'))('audit.title') });

export default consolePage(
  async ({ actor, search }) => {
    const t = await getTranslations('history');
    const query = auditSearchSchema.parse(search);
    const [page, { filters }, providers] = await Promise.all([
      auditLog(actor, query),
      listPreferences(actor, 'audit'),
      visibleProviders(actor),
    ]);
    const opening = openingFilter(filters, search);
    if (opening) redirect(`/audit?${opening}`);
    return (
      <Page title={t('audit.title')} lead={t('audit.lead')}>
        <HistoryView
          list="audit"
          path="/audit"
          csv="/api/console/lists/audit/csv"
          page={page}
          query={query}
          search={search}
          saved={filters}
          nouns={[...OFFERING_NOUNS, ...INSTALLATION_NOUNS]}
          providers={providers}
        />
      </Page>
    );
  },
  { permission: 'audit.read' },
);
