'use client';

import type { ReactNode } from 'react';
import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Draggable } from '@carbon/icons-react';
import { useTranslations } from 'next-intl';
import styles from './sortable.module.scss';

type Props = { id: string; name: string; actions: ReactNode; children: ReactNode };

/** One row of a `Sortable`: its handle, name and buttons, its fields below. */
export const SortableRow = ({ id, name, actions, children }: Props) => {
  const t = useTranslations('common.sortable');
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } =
    useSortable({ id });
  return (
    <fieldset
      ref={setNodeRef}
      className={isDragging ? `${styles.row} ${styles.dragging}` : styles.row}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <legend className="wb-visually-hidden">{name}</legend>
      <div className={styles.head}>
        <button
          type="button"
          ref={setActivatorNodeRef}
          className={styles.handle}
          {...attributes}
          {...listeners}
          aria-label={t('handle', { name })}
        >
          <Draggable />
        </button>
        <span className={styles.name} aria-hidden="true">
          {name}
        </span>
        {actions}
      </div>
      {children}
    </fieldset>
  );
};
