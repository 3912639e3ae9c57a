'use client';

import { useId } from 'react';
import styles from './segments.module.scss';

type Props<T extends string> = {
  legend: string;
  value: T;
  options: { value: T; label: string }[];
  onChange: (value: T) => void;
};

/** One of a few, side by side: radio buttons that look like a switch. */
export const Segments = <T extends string>({ legend, value, options, onChange }: Props<T>) => {
  const name = useId();
  return (
    <fieldset className={styles.segments}>
      <legend className="wb-visually-hidden">{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.segment}>
          <input
            type="radio"
            className={styles.radio}
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
};
