import { getTranslations } from 'next-intl/server';
import { HistoryView } from '@/components/history/history-view';
import { Page } from '@/components/ui/layout/page';
import { auditLog } from '@/lib/audit/queries';
import { auditSearchSchema, INSTALLATION_NOUNS, OFFERING_NOUNS } from '@/lib/audit/schema';
import { consolePage } from '@/lib/http/console-page';

export const generateMetadata = async () => ({ title: (await getTranslations('history'))('audit.title') });

export default consolePage(
  async ({ actor, search }) => {
    const t = await getTranslations('history');
    const query = auditSearchSchema.parse(search);
    return (
      <Page title={t('audit.title')} lead={t('audit.lead')}>
        <HistoryView
          path="/audit"
          page={await auditLog(actor, query)}
          query={query}
          nouns={[...OFFERING_NOUNS, ...INSTALLATION_NOUNS]}
          withOffering
        />
      </Page>
    );
  },
  { permission: 'audit.read' },
);
