import { getTranslations } from 'next-intl/server';
import { ChecklistFilters, isShown } from '@/components/checklist/checklist-filters';
import { PrintHeader } from '@/components/checklist/print-header';
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
import { checklistSearchSchema } from '@/lib/checklist/schema';
import { consolePage } from '@/lib/http/console-page';

export const generateMetadata = async () => ({ title: (await getTranslations('checklist'))('title') });

/** What each of them ticks. */
const TICKS = { provider: 'attested', reviewer: 'reviewer' } as const;

export default consolePage(async ({ actor, params, search }) => {
  const t = await getTranslations('checklist');
  const facts = await factsForPage(actor, params.offeringId!);
  const asked = checklistSearchSchema.parse(search);
  const progress = progressOf(CHECKLIST_ITEMS, facts);
  const states = itemStates(CHECKLIST_ITEMS, facts);
  const ticks = (['attested', 'reviewer'] as const).filter(
    (kind) => !tickerRefusal(actor, kind, facts.providerId),
  );
  const all = asked.state === 'all' || asked.state === 'open';
  const side = asked.who === 'all' || asked.who === 'nobody' ? null : asked.who;
  const empty =
    all && side ? t(`nothingLeft.${ticks.includes(TICKS[side]) ? 'own' : side}`) : t('nothingHere');
  return (
    <Page title={t('title')} lead={t('lead')} actions={<PrintButton label={t('print')} />}>
      <PrintHeader facts={facts} progress={progress.overall} />
      <ProgressLine label={t('overall')} progress={progress.overall} />
      <ChecklistFilters offeringId={facts.id} search={asked} items={states} />
      {ticks.includes('attested') ? null : <p>{t('readOnly')}</p>}
      {CHECKLIST_TABLES.map((table) => (
        <ChecklistTable
          key={table}
          offeringId={facts.id}
          table={table}
          items={states.filter((item) => item.table === table && isShown(item, asked))}
          progress={progress[table]}
          ticks={ticks}
          empty={empty}
        />
      ))}
    </Page>
  );
});
