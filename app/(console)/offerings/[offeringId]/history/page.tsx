import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { HistoryView } from '@/components/history/history-view';
import { Page } from '@/components/ui/layout/page';
import { offeringHistory } from '@/lib/audit/queries';
import { auditSearchSchema, OFFERING_NOUNS } from '@/lib/audit/schema';
import { consolePage } from '@/lib/http/console-page';
import { listPreferences } from '@/lib/lists/queries';
import { openingFilter } from '@/lib/lists/schema';

export const generateMetadata = async () => ({ title: (await getTranslations('history'))('title') });

export default consolePage(async ({ actor, params, search }) => {
  const t = await getTranslations('history');
  const offeringId = params.offeringId!;
  const path = `/offerings/${offeringId}/history`;
  const query = auditSearchSchema.parse(search);
  const [page, { filters }] = await Promise.all([
    offeringHistory(actor, offeringId, query),
    listPreferences(actor, 'history'),
  ]);
  const opening = openingFilter(filters, search);
  if (opening) redirect(`${path}?${opening}`);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <HistoryView
        list="history"
        path={path}
        csv={`/api/console${path}/csv`}
        page={page}
        query={query}
        search={search}
        saved={filters}
        nouns={[...OFFERING_NOUNS]}
      />
    </Page>
  );
});
