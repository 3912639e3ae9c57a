'use client';

import { startTransition, useEffect, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

const REST = 400;

/** The form's values once typing rests for 400 ms: what is made of the whole form is not worked out at every key. */
export const useRestingValues = <V extends FieldValues>(form: UseFormReturn<V>): V => {
  const [values, setValues] = useState<V>(() => structuredClone(form.getValues()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const take = () => startTransition(() => setValues(structuredClone(form.getValues())));
    const stop = form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer);
        timer = setTimeout(take, REST);
      },
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [form]);
  return values;
};
