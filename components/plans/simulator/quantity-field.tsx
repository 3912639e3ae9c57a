'use client';

import { useLocale, useTranslations } from 'next-intl';
import { readDecimal } from '@/lib/core/decimal-text';
import { formatQuantity } from '@/lib/plans/simulation/words/schema';
import { TextInput } from '@/components/ui/text-input';
import styles from './simulator.module.scss';

type Props = {
  id: string;
  label: string;
  name: string;
  typed: string;
  most: string;
  whole: boolean;
  helper?: string;
  onChange: (typed: string) => void;
};

const STOPS = 100;

/** One quantity, by slider or as an exact number. */
export const QuantityField = ({ id, label, name, typed, most, whole, helper, onChange }: Props) => {
  const t = useTranslations('simulator');
  const locale = useLocale();
  const read = readDecimal(typed, { comma: true });
  const wrong = read === null || (whole && read.includes('.'));
  const stop = Number(most) / STOPS;
  return (
    <div className={styles.quantity}>
      <TextInput
        id={id}
        inputMode="decimal"
        autoComplete="off"
        labelText={label}
        helperText={helper ?? t('quantityRange', { most: formatQuantity(most, locale) })}
        value={typed}
        invalid={wrong}
        invalidText={t('quantityInvalid', { example: formatQuantity(whole ? '1500' : '1500.5', locale) })}
        onChange={(event) => onChange(event.target.value)}
      />
      <input
        type="range"
        className={styles.slider}
        aria-label={t('slider', { metric: name })}
        aria-valuetext={formatQuantity(read || '0', locale)}
        min={0}
        max={most}
        step={whole ? Math.max(1, Math.round(stop)) : stop}
        value={Math.min(Number(read || 0), Number(most))}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
};
