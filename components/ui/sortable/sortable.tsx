'use client';

import { useId, type ReactNode } from 'react';
import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type DragEndEvent,
} from '@dnd-kit/core';
import {
  rectSortingStrategy,
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { useSortableWords } from './use-sortable-words';

type Props = {
  ids: string[];
  /** What a row is called, for people who hear where it is. */
  nameOf: (index: number) => string;
  onMove: (from: number, to: number) => void;
  /** Cards side by side instead of rows. */
  grid?: boolean;
  children: ReactNode;
};

/**
 * Rows that are put in order by dragging their handle, or with the keyboard: space lifts and drops a row, the arrow
 * keys move it, escape puts it back. Each child is a `SortableRow`.
 */
export const Sortable = ({ ids, nameOf, onMove, grid, children }: Props) => {
  const id = useId();
  const accessibility = useSortableWords(ids, nameOf);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const drop = ({ active, over }: DragEndEvent) => {
    if (!over || active.id === over.id) return;
    onMove(ids.indexOf(String(active.id)), ids.indexOf(String(over.id)));
  };
  return (
    <DndContext
      id={id}
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={accessibility}
      onDragEnd={drop}
    >
      <SortableContext items={ids} strategy={grid ? rectSortingStrategy : verticalListSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  );
};
