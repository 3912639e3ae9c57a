'use client';

import { useEffect } from 'react';
import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form';

const part = ({ version: _, ...rest }: FieldValues) => JSON.stringify(rest);

/**
 * Two forms of a page save parts of one document. When the other one has saved, this one goes on from the new version,
 * provided that its own part is still what it was opened with; otherwise saving says that somebody was first.
 */
export const useFollow = <V extends FieldValues & { version: number }>(form: UseFormReturn<V>, values: V) => {
  const wanted = JSON.stringify(values);
  const { isDirty, defaultValues } = form.formState;
  useEffect(() => {
    if (JSON.stringify(defaultValues) === wanted) return;
    if (!isDirty) return form.reset(values);
    if (part(defaultValues as FieldValues) !== part(values)) return;
    const path = 'version' as Path<V>;
    form.register(path);
    form.resetField(path, { defaultValue: values.version as PathValue<V, Path<V>> });
    // Only a new document from the server is news.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted]);
};
