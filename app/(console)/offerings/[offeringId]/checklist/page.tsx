import { getTranslations } from 'next-intl/server';
import { ChecklistTable } from '@/components/checklist/checklist-table';
import { ProgressLine } from '@/components/checklist/progress-line';
import { PrintButton } from '@/components/offerings/print-button';
import { Page } from '@/components/ui/layout/page';
import {
  CHECKLIST_ITEMS,
  CHECKLIST_TABLES,
  itemStates,
  progressOf,
  tickerRefusal,
} from '@/lib/checklist/items';
import { factsForPage } from '@/lib/checklist/queries';
import { consolePage } from '@/lib/http/console-page';

export const generateMetadata = async () => ({ title: (await getTranslations('checklist'))('title') });

export default consolePage(async ({ actor, params }) => {
  const t = await getTranslations('checklist');
  const facts = await factsForPage(actor, params.offeringId!);
  const progress = progressOf(CHECKLIST_ITEMS, facts);
  const states = itemStates(CHECKLIST_ITEMS, facts);
  const ticks = (['attested', 'reviewer'] as const).filter(
    (kind) => !tickerRefusal(actor, kind, facts.providerId),
  );
  return (
    <Page title={t('title')} lead={t('lead')} actions={<PrintButton label={t('print')} />}>
      <ProgressLine label={t('overall')} progress={progress.overall} />
      {ticks.includes('attested') ? null : <p>{t('readOnly')}</p>}
      {CHECKLIST_TABLES.map((table) => (
        <ChecklistTable
          key={table}
          offeringId={facts.id}
          table={table}
          items={states.filter((item) => item.table === table)}
          progress={progress[table]}
          ticks={ticks}
        />
      ))}
    </Page>
  );
});
