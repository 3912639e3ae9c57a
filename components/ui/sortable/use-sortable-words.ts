'use client';

import type { Announcements, UniqueIdentifier } from '@dnd-kit/core';
import { useTranslations } from 'next-intl';

/** What is said while a row is moved, in the reader's language. */
export const useSortableWords = (ids: string[], nameOf: (index: number) => string) => {
  const t = useTranslations('common.sortable');
  const at = (id: UniqueIdentifier) => ids.indexOf(String(id));
  const words = (active: UniqueIdentifier, over: UniqueIdentifier = active) => ({
    name: nameOf(at(active)),
    position: at(over) + 1,
    count: ids.length,
  });
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('lifted', words(active.id)),
    onDragOver: ({ active, over }) => (over ? t('moved', words(active.id, over.id)) : t('outside')),
    onDragEnd: ({ active, over }) => t('dropped', words(active.id, over?.id)),
    onDragCancel: ({ active }) => t('cancelled', words(active.id)),
  };
  return { announcements, screenReaderInstructions: { draggable: t('instructions') } };
};
