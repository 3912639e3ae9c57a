import { getTranslations } from 'next-intl/server';
import type { ChecklistTable as TableName, ItemState, Progress } from '@/lib/checklist/items';
import { Section } from '../ui/layout/page';
import { ItemRow } from './item-row';
import { LaterItems } from './later-items';
import { ProgressLine } from './progress-line';
import styles from './checklist.module.scss';

const COLUMNS = ['item', 'kind', 'proof', 'action'] as const;

type Props = {
  offeringId: string;
  table: TableName;
  items: ItemState[];
  progress: Progress;
  /** The kinds of items that this person may tick. */
  ticks: ItemState['kind'][];
  /** What stands in place of a table without items. */
  empty: string;
};

/** One of the checklist's tables with its progress. */
export const ChecklistTable = async ({ offeringId, table, items, progress, ticks, empty }: Props) => {
  const t = await getTranslations('checklist');
  const rows = items.filter(({ available }) => available);
  const later = items.filter(({ available }) => !available);
  return (
    <Section title={t(`table.${table}`)}>
      <ProgressLine label={t(`table.${table}`)} hideLabel progress={progress} />
      {items.length === 0 ? <p className={styles.detail}>{empty}</p> : null}
      <table
        role="table"
        className={styles.table}
        hidden={rows.length === 0}
        aria-label={t(`table.${table}`)}
      >
        <thead>
          <tr role="row">
            {COLUMNS.map((column) => (
              <th role="columnheader" scope="col" key={column}>
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((item) => (
            <ItemRow key={item.id} offeringId={offeringId} item={item} mayTick={ticks.includes(item.kind)} />
          ))}
        </tbody>
      </table>
      <LaterItems items={later} open={rows.length === 0} />
    </Section>
  );
};
