'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Download } from '@carbon/icons-react';
import { Decimal, formatMoney } from '@/lib/core/money';
import { saveFile } from '@/lib/browser/save-file';
import { formatQuantity } from '@/lib/plans/simulation/words/schema';
import { Button } from '@/components/ui/button';
import { Scroll } from '@/components/ui/layout/arrange';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { Curves } from './use-curves';
import styles from './simulator.module.scss';

type Props = { curves: Curves; names: string[]; axis: string };

const leastOf = (totals: (string | null)[]) => {
  const known = totals.filter((total) => total !== null);
  return known.length > 1 ? Decimal.min(...known) : null;
};

/** The figures of the chart, as the bill would round them. */
export const CostTable = ({ curves: { rows, currency }, names, axis }: Props) => {
  const t = useTranslations('simulator.table');
  const locale = useLocale();
  const save = async () => {
    const { writeCsv, writeDecimal } = await import('@/lib/plans/price-table/schema');
    const head = [axis, ...names.map((name) => `${name} (${currency})`)];
    const cells = rows.map(({ quantity, totals }) =>
      [quantity, ...totals].map((cell) => (cell === null ? '' : writeDecimal(cell, locale))),
    );
    saveFile(`${t('file')}-${currency}.csv`, writeCsv([head, ...cells], locale));
  };
  return (
    <div className={styles.table}>
      <Scroll label={t('title')}>
        <Table size="sm" aria-label={t('title')}>
          <TableHead>
            <TableRow>
              <TableHeader>{axis}</TableHeader>
              {names.map((name) => (
                <TableHeader key={name}>{name}</TableHeader>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map(({ quantity, totals }) => {
              const least = leastOf(totals);
              return (
                <TableRow key={quantity}>
                  <TableCell>{formatQuantity(quantity, locale)}</TableCell>
                  {totals.map((total, index) => (
                    <TableCell
                      key={names[index]}
                      className={total && least?.eq(total) ? styles.least : undefined}
                    >
                      {total === null ? t('unavailable') : formatMoney(total, currency, locale)}
                      {total && least?.eq(total) ? (
                        <span className="wb-visually-hidden">, {t('cheapest')}</span>
                      ) : null}
                    </TableCell>
                  ))}
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      </Scroll>
      <div>
        <Button kind="ghost" size="sm" renderIcon={Download} onClick={save}>
          {t('export')}
        </Button>
      </div>
    </div>
  );
};
