'use client';

import { useCallback } from 'react';
import { isDecimal } from '@/lib/core/decimal-text';
import { useWatch } from 'react-hook-form';
import { useLocale, useTranslations } from 'next-intl';
import { type Place, sameMarket } from '@/lib/plans/prices/schema';
import { formatQuantity } from '@/lib/plans/simulation/words/schema';
import { Button } from '@/components/ui/button';
import { Row, Scroll, Stack } from '@/components/ui/layout/arrange';
import { Table, TableBody, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { AddAmount } from './add-amount';
import { AmountRow } from './amount-row';
import { Group } from './group';
import { usePlanForm } from './plan-form';
import { useShownRows } from './use-shown-rows';
import styles from './amounts.module.scss';

const useTierTitle = () => {
  const t = useTranslations('plans.amounts');
  const locale = useLocale();
  return (upTo: string | null, number: number) => {
    if (upTo === null) return t('tierOpen');
    if (!isDecimal(upTo)) return t('tierBlank', { number });
    return t('tierPrice', { bound: formatQuantity(upTo, locale) });
  };
};

type Shown = ReturnType<typeof useShownRows>;

const Pages = ({ first, last, page, pages, setPage, count }: Shown & { count: number }) => {
  const t = useTranslations('plans.amounts');
  if (pages === 1) return null;
  return (
    <Row>
      <Button kind="ghost" size="sm" disabled={page === 0} onClick={() => setPage(page - 1)}>
        {t('previous')}
      </Button>
      <span className={styles.pages} aria-live="polite">
        {t('rows', { first: first + 1, last, count })}
      </span>
      <Button kind="ghost" size="sm" disabled={page === pages - 1} onClick={() => setPage(page + 1)}>
        {t('next')}
      </Button>
    </Row>
  );
};

/** A metric's prices by country and currency, one column for each tier, a page of rows at a time. */
export const AmountTable = ({ index }: { index: number }) => {
  const t = useTranslations('plans.amounts');
  const tierTitle = useTierTitle();
  const { form } = usePlanForm();
  const path = `metrics.${index}.amounts` as const;
  const [tiers, amounts] = useWatch({ control: form.control, name: [`metrics.${index}.tiers`, path] });
  const shown = useShownRows(path, amounts.length);
  const columns = tiers.length > 0 ? tiers.map(({ upTo }, at) => tierTitle(upTo, at + 1)) : [t('price')];
  const remove = useCallback(
    (place: Place) => {
      const rest = form.getValues(path).filter((row) => !sameMarket(row, place));
      form.setValue(path, rest, { shouldDirty: true });
      form.clearErrors(path);
    },
    [form, path],
  );
  return (
    <Group title={t('title')} help={t('help')} path={path} small>
      <Stack>
        <Scroll label={t('title')}>
          <Table size="lg" className={styles.cells}>
            <TableHead>
              <TableRow>
                <TableHeader>{t('place')}</TableHeader>
                {columns.map((title, at) => (
                  <TableHeader key={at}>{title}</TableHeader>
                ))}
                <TableHeader aria-hidden />
              </TableRow>
            </TableHead>
            <TableBody>
              {amounts.slice(shown.first, shown.last).map(({ country, currency, suggested }, at) => (
                <AmountRow
                  key={`${country}/${currency}/${tiers.length}`}
                  path={`${path}.${shown.first + at}`}
                  country={country}
                  currency={currency}
                  suggested={suggested === true}
                  titles={columns.join('\n')}
                  onRemove={remove}
                />
              ))}
            </TableBody>
          </Table>
        </Scroll>
        <Pages {...shown} count={amounts.length} />
        <AddAmount index={index} />
      </Stack>
    </Group>
  );
};
