'use client';

import { useLocale, useTranslations } from 'next-intl';
import { TrashCan } from '@carbon/icons-react';
import { countryName } from '@/lib/core/codes';
import { suggestPrices } from '@/lib/plans/prices/schema';
import { REQUIRED_PRICE } from '@/lib/plans/schema';
import { Button } from '@/components/ui/button';
import { fieldId } from '@/components/ui/form/field-id';
import { IconButton } from '@/components/ui/icon-button';
import { Row, Scroll, Stack } from '@/components/ui/layout/arrange';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { TextInput } from '@/components/ui/text-input';
import { AddAmount } from './add-amount';
import { Group, ListError } from './group';
import { usePlanForm } from './plan-form';
import { useTieredPart } from './use-tiered-part';
import styles from './plans.module.scss';

const isRequired = (row: { country: string; currency: string }) =>
  row.country === REQUIRED_PRICE.country && row.currency === REQUIRED_PRICE.currency;

const useTierTitle = () => {
  const t = useTranslations('plans.amounts');
  return (upTo: string | null, number: number) => {
    if (upTo === null) return t('tierOpen');
    return /^\d+(\.\d+)?$/.test(upTo) ? t('tierPrice', { bound: upTo }) : t('tierBlank', { number });
  };
};

type Amount = { country: string; currency: string; prices: string[] };

/** One row: the prices of a country and currency. */
const AmountRow = ({
  path,
  row,
  onRemove,
}: {
  path: `metrics.${number}.amounts.${number}`;
  row: Amount;
  onRemove: () => void;
}) => {
  const t = useTranslations('plans.amounts');
  const locale = useLocale();
  const { field } = usePlanForm();
  const country = countryName(row.country, locale);
  return (
    <TableRow id={fieldId(path)}>
      <TableCell>
        {country}, {row.currency}
        <ListError path={path} />
        <ListError path={`${path}.prices`} />
      </TableCell>
      {row.prices.map((_, tier) => (
        <TableCell key={tier}>
          <TextInput
            {...field(`${path}.prices.${tier}`)}
            size="sm"
            inputMode="decimal"
            hideLabel
            labelText={t('label', { country, currency: row.currency, number: tier + 1 })}
          />
        </TableCell>
      ))}
      <TableCell>
        {isRequired(row) ? null : (
          <IconButton
            kind="ghost"
            size="sm"
            align="left"
            label={t('remove', { country, currency: row.currency })}
            onClick={onRemove}
          >
            <TrashCan />
          </IconButton>
        )}
      </TableCell>
    </TableRow>
  );
};

/** A metric's prices by country and currency, one column for each tier. */
export const AmountTable = ({ index }: { index: number }) => {
  const t = useTranslations('plans.amounts');
  const tierTitle = useTierTitle();
  const { rates } = usePlanForm();
  const { part, change } = useTieredPart(index);
  const { tiers, amounts } = part;
  const columns = tiers.length > 0 ? tiers.map(({ upTo }, at) => tierTitle(upTo, at + 1)) : [t('price')];
  const suggest = (replace: boolean) =>
    change({ amounts: suggestPrices(amounts, rates, { scope: replace ? 'all' : 'missing' }) });
  return (
    <Group title={t('title')} help={t('help')} path={`metrics.${index}.amounts`} small>
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
              {amounts.map((row, at) => (
                <AmountRow
                  key={`${row.country}/${row.currency}`}
                  path={`metrics.${index}.amounts.${at}`}
                  row={row}
                  onRemove={() => change({ amounts: amounts.toSpliced(at, 1) })}
                />
              ))}
            </TableBody>
          </Table>
        </Scroll>
        <Row>
          <Button kind="tertiary" size="sm" onClick={() => suggest(false)}>
            {t('suggest')}
          </Button>
          <Button kind="ghost" size="sm" onClick={() => suggest(true)}>
            {t('replace')}
          </Button>
        </Row>
        <p className={styles.muted}>{t('suggestHelp')}</p>
        <AddAmount index={index} />
      </Stack>
    </Group>
  );
};
