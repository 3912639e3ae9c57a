'use client';

import type { ReactNode } from 'react';
import { useWatch, type Control, type FieldValues, type Path } from 'react-hook-form';
import { useTranslations } from 'next-intl';
import styles from './counted.module.scss';

type Props<V extends FieldValues> = {
  control: Control<V>;
  name: Path<V>;
  /** The schema's own limit, in characters. */
  maximum: number;
  children: ReactNode;
};

/** Spoken in steps, so that typing is not talked over. */
const inSteps = (left: number) => (left > 5 ? Math.ceil(left / 5) * 5 : left);

/** A text field with its count at the label; the last tenth warns, and is said to those who do not see it. */
export const Counted = <V extends FieldValues>({ control, name, maximum, children }: Props<V>) => {
  const t = useTranslations('common.counter');
  const used = String(useWatch({ control, name }) ?? '').length;
  const left = maximum - used;
  const near = left <= maximum / 10;
  const state = left < 0 ? styles.over : near ? styles.near : '';
  return (
    <div className={styles.counted}>
      {children}
      <span className={`${styles.count} ${state}`} aria-hidden="true">
        {t('used', { used, maximum })}
      </span>
      <span className="wb-visually-hidden" role="status">
        {left < 0 ? t('over', { count: -left }) : near ? t('left', { count: inSteps(left) }) : ''}
      </span>
    </div>
  );
};
