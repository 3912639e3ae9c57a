'use client';

import { useState, type FormEvent } from 'react';
import { useRouter } from 'next/navigation';
import {
  get,
  useForm,
  type DefaultValues,
  type FieldError,
  type FieldValues,
  type Path,
  type RegisterOptions,
} from 'react-hook-form';
import type { z } from 'zod';
import { requestOf, type ApiRequest, type Problem } from '@/lib/browser/fetcher';
import { fieldId } from './field-id';
import { schemaResolver } from './resolver';
import { useDraft, type DraftOfForm, type DraftOptions } from './use-draft';
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
  /** Makes the form a draft: kept in the browser until it is saved, saved by itself, merged with what others save. */
  draft?: DraftOptions<Result>;
};

/** How saving goes, for the foot of a form. A draft tells its own state to those who ask it. */
export type SaveState = {
  saving: boolean;
  savedAt: Date | null;
  problem: Problem | null;
  /** The call that saving would make with what is on the screen. */
  request: () => ApiRequest | null;
  draft: DraftOfForm | null;
};

/** The value in the page as the server renders it, so that it is there before the form's code is. */
const inServersHtml = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? { defaultValue: value } : {};

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
  const [sent, setSent] = useState({
    saving: false,
    savedAt: null as Date | null,
    problem: null as Problem | null,
  });
  const draft = useDraft<V, Result>(form, { ...options, values: options.values as V, describe });

  const fail = (error: unknown) => {
    const problem = describe(error);
    for (const { path, message } of problem.fields ?? []) {
      form.setError(path as Path<V>, { type: 'server', message });
    }
    setSent({ saving: false, savedAt: null, problem });
  };

  const sendAll = form.handleSubmit(async (values) => {
    setSent({ saving: true, savedAt: null, problem: null });
    try {
      const result = await options.send(values);
      if (options.toValues) form.reset(options.toValues(result));
      setSent({ saving: false, savedAt: new Date(), problem: null });
      options.onSaved?.(result);
      router.refresh();
    } catch (error) {
      fail(error);
    }
  });

  const flush = draft?.control.flush;
  const saveAll = form.handleSubmit(
    async () => void (await flush?.()),
    async () => void (options.draft?.autosave === false || (await flush?.())),
  );
  const submit = (event?: FormEvent) => (flush ? saveAll(event) : sendAll(event));

  const field = (path: Path<V>, options?: RegisterOptions<V>) => {
    // Only the errors: whoever asks for a field's whole state draws the form anew at every touch.
    const error = get(form.formState.errors, path) as FieldError | undefined;
    return {
      ...form.register(path, options),
      ...inServersHtml(form.getValues(path)),
      id: fieldId(path),
      invalid: Boolean(error),
      invalidText: error?.message ?? '',
    };
  };

  const request = () => requestOf(() => options.send(form.getValues()));
  const state: SaveState = { ...sent, request, draft };
  return { form, field, submit, state };
};
