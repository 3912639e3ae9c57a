'use client';

import { memo } from 'react';
import { useLocale, useTranslations } from 'next-intl';
import { TrashCan } from '@carbon/icons-react';
import { countryName } from '@/lib/core/codes';
import { REQUIRED_PRICE } from '@/lib/plans/schema';
import { sameMarket } from '@/lib/plans/prices/schema';
import { fieldId } from '@/components/ui/form/field-id';
import { IconButton } from '@/components/ui/icon-button';
import { TableCell, TableRow } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { TextInput } from '@/components/ui/text-input';
import { ListError } from './group';
import { type AmountsPath, usePriceField } from './use-price-field';
import styles from './amounts.module.scss';

type Props = {
  path: `${AmountsPath}.${number}`;
  country: string;
  currency: string;
  suggested: boolean;
  /** Titles of the tiers, which a narrow screen shows at each field. */
  titles: string;
  onRemove: (place: { country: string; currency: string }) => void;
};

/** The prices of one country and currency; it alone renders while they are typed. */
export const AmountRow = memo(({ path, country, currency, suggested, titles, onRemove }: Props) => {
  const t = useTranslations('plans.amounts');
  const locale = useLocale();
  const field = usePriceField(path);
  const name = countryName(country, locale);
  const columns = titles.split('\n');
  return (
    <TableRow id={fieldId(path)}>
      <TableCell className={styles.place}>
        {name}, {currency}{' '}
        {suggested ? (
          <Tag type="blue" size="sm">
            {t('suggested')}
          </Tag>
        ) : null}
        <ListError path={path} />
        <ListError path={`${path}.prices`} />
      </TableCell>
      {columns.map((title, tier) => (
        <TableCell key={tier} className={styles.price}>
          <span className={styles.tierTitle} aria-hidden>
            {title}
          </span>
          <TextInput
            {...field(tier)}
            size="sm"
            inputMode="decimal"
            hideLabel
            labelText={
              columns.length > 1
                ? t('label', { country: name, currency, number: tier + 1 })
                : t('labelSingle', { country: name, currency })
            }
          />
        </TableCell>
      ))}
      <TableCell className={styles.remove}>
        {sameMarket({ country, currency }, REQUIRED_PRICE) ? null : (
          <IconButton
            kind="ghost"
            size="sm"
            align="left"
            label={t('remove', { country: name, currency })}
            onClick={() => onRemove({ country, currency })}
          >
            <TrashCan />
          </IconButton>
        )}
      </TableCell>
    </TableRow>
  );
});
AmountRow.displayName = 'AmountRow';
