'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import { ArrowDown, ArrowUp } from '@carbon/icons-react';
import { setColumns } from '@/lib/lists/client';
import type { ListName } from '@/lib/lists/schema';
import { useCommand } from '../ui/form/use-command';
import styles from './lists.module.scss';

type Column = { key: string; label: string; shown: boolean };
type Props = { list: ListName; columns: Column[] };

/** Which columns a list shows, and in which order; remembered for this person. */
export const ColumnsMenu = ({ list, columns }: Props) => {
  const t = useTranslations('lists');
  const [order, setOrder] = useState(columns);
  const { run } = useCommand((shown: string[]) => setColumns(list, shown));
  const apply = (next: Column[]) => {
    setOrder(next);
    run(next.filter(({ shown }) => shown).map(({ key }) => key));
  };
  const move = (from: number, by: number) => {
    const next = [...order];
    const [moved] = next.splice(from, 1);
    next.splice(from + by, 0, moved!);
    apply(next);
  };
  const toggle = (key: string) =>
    apply(order.map((one) => (one.key === key ? { ...one, shown: !one.shown } : one)));
  const shown = order.filter((one) => one.shown).length;
  return (
    <details className={styles.columns}>
      <summary>{t('columns')}</summary>
      <ul>
        {order.map(({ key, label, shown: isShown }, index) => (
          <li key={key}>
            <label>
              <input
                type="checkbox"
                checked={isShown}
                disabled={isShown && shown === 1}
                onChange={() => toggle(key)}
              />
              {label}
            </label>
            <button
              type="button"
              aria-label={t('up', { name: label })}
              disabled={index === 0}
              onClick={() => move(index, -1)}
            >
              <ArrowUp />
            </button>
            <button
              type="button"
              aria-label={t('down', { name: label })}
              disabled={index === order.length - 1}
              onClick={() => move(index, 1)}
            >
              <ArrowDown />
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
};
