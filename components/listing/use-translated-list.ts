'use client';

import { useFieldArray, type UseFormReturn } from 'react-hook-form';
import {
  TRANSLATION_LOCALES,
  type Bullet,
  type Medium,
  type SaveListing,
} from '@/lib/offerings/listing/schema';

/** The lists of a language that follow a list of the listing, and what a new row of each is. */
const PARTS = {
  bullets: [['bullets', { title: '', text: '' }]],
  media: [
    ['alts', ''],
    ['captions', ''],
  ],
} as const;

type Rows = { bullets: Bullet; media: Medium };

const moved = <T>(rows: T[], from: number, to: number): T[] => {
  const rest = rows.toSpliced(from, 1);
  return rest.toSpliced(to, 0, rows[from]!);
};

/** A list of the form whose translations follow it: what comes, moves or goes does so in every language. */
export const useTranslatedList = <N extends keyof Rows>(form: UseFormReturn<SaveListing>, name: N) => {
  const list = useFieldArray({ control: form.control, name: name as 'bullets' | 'media' });
  const inEveryLanguage = (change: <T>(rows: T[], empty: T) => T[]) => {
    for (const locale of TRANSLATION_LOCALES) {
      for (const [part, empty] of PARTS[name]) {
        const path = `translations.${locale}.${part}` as const;
        const rows: (Bullet | string)[] = form.getValues(path) ?? [];
        form.setValue(path, change(rows, empty) as never, { shouldDirty: true });
      }
    }
  };
  return {
    rows: list.fields,
    append: (row: Rows[N]) => {
      list.append(row);
      inEveryLanguage((rows, empty) => [...rows, empty]);
    },
    remove: (index: number) => {
      list.remove(index);
      inEveryLanguage((rows) => rows.toSpliced(index, 1));
    },
    move: (from: number, to: number) => {
      list.move(from, to);
      inEveryLanguage((rows) => moved(rows, from, to));
    },
  };
};
