'use client';

import type { ReactNode } from 'react';
import { Add } from '@carbon/icons-react';
import { Button } from '../button';
import { RowActions } from '../form/row-actions';
import { Sortable } from './sortable';
import { SortableRow } from './sortable-row';
import styles from './sortable.module.scss';

type Props = {
  /** The anchor that "what is missing" links to. */
  id?: string;
  rows: { id: string }[];
  nameOf: (index: number) => string;
  onMove: (from: number, to: number) => void;
  onRemove: (index: number) => void;
  /** The button below the rows; leave it out where rows come in another way. */
  add?: { label: string; onClick: () => void; kind?: 'tertiary' | 'ghost' };
  /** No more rows than this can be added. */
  maximum: number;
  children: (index: number) => ReactNode;
};

/** A list that is edited in place: rows that can be put in order, removed and added. */
export const ListEditor = ({ id, rows, nameOf, onMove, onRemove, add, maximum, children }: Props) => (
  <div id={id}>
    <Sortable ids={rows.map((row) => row.id)} nameOf={nameOf} onMove={onMove}>
      {rows.map((row, index) => (
        <SortableRow
          key={row.id}
          id={row.id}
          name={nameOf(index)}
          actions={
            <RowActions
              index={index}
              count={rows.length}
              name={nameOf(index)}
              onMove={(to) => onMove(index, to)}
              onRemove={() => onRemove(index)}
            />
          }
        >
          {children(index)}
        </SortableRow>
      ))}
    </Sortable>
    {add ? (
      <div className={rows.length ? styles.add : undefined}>
        <Button
          kind={add.kind ?? 'tertiary'}
          size="sm"
          renderIcon={Add}
          disabled={rows.length >= maximum}
          onClick={add.onClick}
        >
          {add.label}
        </Button>
      </div>
    ) : null}
  </div>
);
