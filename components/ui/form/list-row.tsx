'use client';

import type { ComponentProps, ReactNode } from 'react';
import { RowActions } from './row-actions';
import styles from './list-rows.module.scss';

type Props = ComponentProps<typeof RowActions> & { children: ReactNode };

/** One row of a list that is edited in place: its name and buttons, its fields below. */
export const ListRow = ({ children, ...actions }: Props) => (
  <fieldset className={styles.row}>
    <legend className="wb-visually-hidden">{actions.name}</legend>
    <div className={styles.head}>
      <span className={styles.name} aria-hidden="true">
        {actions.name}
      </span>
      <RowActions {...actions} />
    </div>
    {children}
  </fieldset>
);
