'use client';

import { useState } from 'react';
import { useRouter } from 'next/navigation';
import { useForm, type DefaultValues, type FieldValues, type Path } from 'react-hook-form';
import type { z } from 'zod';
import type { Problem } from '@/lib/browser/fetcher';
import { fieldId } from './field-id';
import { schemaResolver } from './resolver';
import { useProblem } from './use-command';
import { useSay } from './use-say';

type Options<V extends FieldValues, Result> = {
  /** The command's own schema, the one the server validates with. */
  schema: z.ZodType;
  values: DefaultValues<V>;
  send: (values: V) => Promise<Result>;
  /** The saved document as form values (with its new `version`); the form continues from there. */
  toValues?: (result: Result) => V;
  onSaved?: (result: Result) => void;
};

export type SaveState = { saving: boolean; savedAt: Date | null; problem: Problem | null };

/**
 * A form that sends one command. `field(path)` gives a Carbon input its id, name, ref, handlers and error text;
 * refusals of the server land at their fields, the rest in `state.problem`. Nothing typed is cleared on failure.
 */
export const useCommandForm = <V extends FieldValues, Result = unknown>(options: Options<V, Result>) => {
  const say = useSay();
  const router = useRouter();
  const describe = useProblem();
  const form = useForm<V>({
    defaultValues: options.values,
    resolver: schemaResolver<V>(options.schema, say),
    mode: 'onTouched',
  });
  const [state, setState] = useState<SaveState>({ saving: false, savedAt: null, problem: null });

  const fail = (error: unknown) => {
    const problem = describe(error);
    for (const { path, message } of problem.fields ?? []) {
      form.setError(path as Path<V>, { type: 'server', message });
    }
    setState({ saving: false, savedAt: null, problem });
  };

  const submit = form.handleSubmit(async (values) => {
    setState({ saving: true, savedAt: null, problem: null });
    try {
      const result = await options.send(values);
      if (options.toValues) form.reset(options.toValues(result));
      setState({ saving: false, savedAt: new Date(), problem: null });
      options.onSaved?.(result);
      router.refresh();
    } catch (error) {
      fail(error);
    }
  });

  const field = (path: Path<V>) => {
    const error = form.getFieldState(path, form.formState).error;
    return {
      ...form.register(path),
      id: fieldId(path),
      invalid: Boolean(error),
      invalidText: error?.message ?? '',
    };
  };

  return { form, field, submit, state };
};
