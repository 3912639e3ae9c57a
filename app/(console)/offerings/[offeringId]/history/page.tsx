import { getTranslations } from 'next-intl/server';
import { HistoryView } from '@/components/history/history-view';
import { Page } from '@/components/ui/layout/page';
import { offeringHistory } from '@/lib/audit/queries';
import { auditSearchSchema, OFFERING_NOUNS } from '@/lib/audit/schema';
import { consolePage } from '@/lib/http/console-page';

export const generateMetadata = async () => ({ title: (await getTranslations('history'))('title') });

export default consolePage(async ({ actor, params, search }) => {
  const t = await getTranslations('history');
  const offeringId = params.offeringId!;
  const query = auditSearchSchema.parse(search);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <HistoryView
        path={`/offerings/${offeringId}/history`}
        page={await offeringHistory(actor, offeringId, query)}
        query={query}
        nouns={[...OFFERING_NOUNS]}
      />
    </Page>
  );
});
