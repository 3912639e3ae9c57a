'use client';

import { useTranslations } from 'next-intl';
import type { RowError } from '@/lib/plans/price-table/reading/schema';
import { useSay } from '@/components/ui/form/use-say';
import { Scroll } from '@/components/ui/layout/arrange';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import styles from './price-table.module.scss';

const MOST_SHOWN = 50;

/** What to mend in a table, row by row. */
export const RowErrors = ({ errors }: { errors: RowError[] }) => {
  const t = useTranslations('priceTable');
  const say = useSay();
  const more = errors.length - MOST_SHOWN;
  return (
    <div className={styles.preview} role="alert">
      <p className={styles.previewTitle}>{t('errors.title', { count: errors.length })}</p>
      <Scroll label={t('errors.title', { count: errors.length })}>
        <Table size="sm">
          <TableHead>
            <TableRow>
              {(['line', 'column', 'problem'] as const).map((column) => (
                <TableHeader key={column}>{t(`errors.${column}`)}</TableHeader>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {errors.slice(0, MOST_SHOWN).map(({ line, column, message }, index) => (
              <TableRow key={index}>
                <TableCell>{line || '–'}</TableCell>
                <TableCell>{column || '–'}</TableCell>
                <TableCell className={styles.problem}>{say(message)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Scroll>
      {more > 0 ? <p className={styles.muted}>{t('errors.more', { count: more })}</p> : null}
      <p className={styles.muted}>{t('panel.kept')}</p>
    </div>
  );
};
