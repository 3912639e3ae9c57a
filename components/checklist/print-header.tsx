import { getTranslations } from 'next-intl/server';
import type { OfferingFacts } from '@/lib/checklist/facts';
import type { Progress } from '@/lib/checklist/items';
import { getFormatter } from '@/components/ui/server-formatter';
import styles from './checklist.module.scss';

/** What a printed checklist says above its tables: whose it is, when it was printed, how far it is. */
export const PrintHeader = async ({ facts, progress }: { facts: OfferingFacts; progress: Progress }) => {
  const t = await getTranslations('checklist');
  const format = await getFormatter();
  return (
    <p className={styles.printHeader}>
      {t('printed', {
        offering: facts.name,
        provider: facts.providerName,
        day: format.dateTime(facts.now, { dateStyle: 'long' }),
        done: progress.done,
        total: progress.total,
      })}
    </p>
  );
};
