'use client';

import { useLocale, useTranslations } from 'next-intl';
import { countryName } from '@/lib/core/codes';
import { formatMoney } from '@/lib/core/money';
import type { PriceChange } from '@/lib/plans/price-table/changes/schema';
import { formatQuantity } from '@/lib/plans/simulation/words/schema';
import { Scroll } from '@/components/ui/layout/arrange';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import styles from './price-table.module.scss';

const MOST_SHOWN = 100;
const COLUMNS = ['place', 'tier', 'before', 'after'] as const;

type Props = { changes: PriceChange[]; tiered: (metricId: string) => boolean };

/** Prices before and after, those that differ. */
export const PriceChanges = ({ changes, tiered }: Props) => {
  const t = useTranslations('priceTable.changes');
  const locale = useLocale();
  const metrics = new Set(changes.map(({ metricId }) => metricId)).size;
  const tierOf = ({ metricId, bound }: PriceChange) => {
    if (bound) return t('upTo', { bound: formatQuantity(bound, locale) });
    return t(tiered(metricId) ? 'open' : 'all');
  };
  const shown = changes.slice(0, MOST_SHOWN);
  const money = (price: string, currency: string) => formatMoney(price, currency, locale);
  return (
    <div className={styles.preview}>
      <p className={styles.previewTitle} role="status">
        {t('title', { count: changes.length })}
      </p>
      {changes.length === 0 ? <p className={styles.muted}>{t('none')}</p> : null}
      {shown.length > 0 ? (
        <Scroll label={t('title', { count: changes.length })}>
          <Table size="sm">
            <TableHead>
              <TableRow>
                {metrics > 1 ? <TableHeader>{t('metric')}</TableHeader> : null}
                {COLUMNS.map((column) => (
                  <TableHeader key={column}>{t(column)}</TableHeader>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {shown.map((change) => (
                <TableRow key={[change.metricId, change.country, change.currency, change.bound].join()}>
                  {metrics > 1 ? <TableCell>{change.metricId}</TableCell> : null}
                  <TableCell>
                    {countryName(change.country, locale)}, {change.currency}
                  </TableCell>
                  <TableCell>{tierOf(change)}</TableCell>
                  <TableCell className={styles.before}>
                    {change.before ? money(change.before, change.currency) : t('added')}
                  </TableCell>
                  <TableCell className={styles.after}>
                    {change.after ? money(change.after, change.currency) : t('removed')}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Scroll>
      ) : null}
      {changes.length > MOST_SHOWN ? (
        <p className={styles.muted}>{t('more', { count: changes.length - MOST_SHOWN })}</p>
      ) : null}
    </div>
  );
};
