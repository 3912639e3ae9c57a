'use client';

import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { useRouter } from 'next/navigation';
import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import { call, type Problem } from '@/lib/browser/fetcher';
import { createBackups } from '@/lib/browser/draft/backup';
import {
  createDraft,
  UNTOUCHED,
  type Author,
  type Draft,
  type DraftState,
  type Versioned,
} from '@/lib/browser/draft/draft';
import { afterPaint } from '@/lib/browser/after-paint';
import { useEditor, type Editor } from './editor';

/** What makes a form a draft: which document of an offering it edits. */
export type DraftOptions<Result> = {
  offeringId: string;
  /** The document's name, unique in the offering: `listing`, `plan/<id>`. */
  document: string;
  /** The action under which the log notes a save of this document: who saved it last is found there. */
  action: string;
  /** The present document, read again after somebody else saved it. */
  read: () => Promise<Result>;
  /** Where a save has consequences at once, only the person's press on the button saves. */
  autosave?: boolean;
};

/** A form's draft, and which document of an offering it edits. */
export type DraftOfForm = { control: Draft; offeringId: string; document: string; autosave: boolean };

type Options<V extends FieldValues, Result> = {
  schema: z.ZodType;
  values: V;
  send: (values: V) => Promise<Result>;
  toValues?: (result: Result) => V;
  onSaved?: (result: Result) => void;
  draft?: DraftOptions<Result>;
  describe: (error: unknown) => Problem;
};

/** Who saved last under an action, from the offering's history. */
const lastAuthor = async (offeringId: string, action: string): Promise<Author> => {
  const query = new URLSearchParams({ action, limit: '1' });
  const url = `/api/console/offerings/${offeringId}/history?${query.toString()}`;
  const { rows } = await call<{ rows: { actorName: string; at: string }[] }>('GET', url);
  return rows[0] ? { name: rows[0].actorName, at: rows[0].at } : null;
};

const nothing = () => undefined;

type Context = { editor: Editor; refresh: () => void };

const newDraft = <V extends FieldValues, Result>(
  form: UseFormReturn<V>,
  { draft, toValues, ...options }: Options<V, Result>,
  { editor, refresh }: Context,
): Draft | null => {
  if (!draft || !toValues || !editor.person) return null;
  const { person, signInAgain } = editor;
  type Values = V & Versioned;
  const version = 'version' as Path<V>;
  return createDraft<Values, Result>(options.values as Values, {
    document: `${draft.document}/${draft.offeringId}`,
    autosave: draft.autosave ?? true,
    schema: options.schema,
    backups: createBackups(person.id, () => window.localStorage),
    // A page that has just come may not have its title yet.
    title: () => document.title || (document.querySelector('h1')?.textContent ?? ''),
    values: () => form.getValues() as Values,
    show: (values) => form.reset(values, { keepDefaultValues: true, keepErrors: true, keepTouched: true }),
    setVersion: (value) => form.setValue(version, value as PathValue<V, Path<V>>),
    complain: (path, message) => form.setError(path as Path<V>, { type: 'server', message }),
    describe: options.describe,
    send: (body) => options.send(body as V),
    toValues: (result) => toValues(result) as Values,
    onSaved: (result) => {
      options.onSaved?.(result);
      refresh();
    },
    read: async () => toValues(await draft.read()) as Values,
    author: () => lastAuthor(draft.offeringId, draft.action),
    signInAgain,
  });
};

const leavesForm = ({ target, relatedTarget }: FocusEvent) => {
  const form = (target as Element | null)?.closest('form');
  return Boolean(form) && !form!.contains(relatedTarget as Node | null);
};

/** Restores what was typed, and listens for the moments at which to save. */
const follow = <V extends FieldValues>(form: UseFormReturn<V>, draft: Draft) => {
  draft.restore();
  const stop = form.subscribe({ formState: { values: true }, callback: draft.changed });
  const leave = (event: FocusEvent) => leavesForm(event) && draft.nudge();
  const hide = () => document.visibilityState === 'hidden' && draft.nudge();
  document.addEventListener('focusout', leave);
  document.addEventListener('visibilitychange', hide);
  window.addEventListener('online', draft.online);
  return () => {
    stop();
    document.removeEventListener('focusout', leave);
    document.removeEventListener('visibilitychange', hide);
    window.removeEventListener('online', draft.online);
    draft.close();
  };
};

/** Of a draft's state what `of` takes; drawn anew when that changes, after the key that changed it is on the screen. */
export const useDraftState = <T>(draft: DraftOfForm | null, of: (state: DraftState) => T): T => {
  const control = draft?.control;
  const subscribe = useCallback(
    (listener: () => void) => control?.subscribe(() => afterPaint(listener)) ?? nothing,
    [control],
  );
  const present = () => of(control?.state() ?? UNTOUCHED);
  return useSyncExternalStore(subscribe, present, present);
};

const isDirty = ({ dirty }: DraftState) => dirty;

/** Whether something on the screen is not saved; never, where there is no draft. */
export const useDirty = (draft: DraftOfForm | null) => useDraftState(draft, isDirty);

/** The draft behind a form; null for forms without one. The form is not drawn anew by what happens to it. */
export const useDraft = <V extends FieldValues, Result>(
  form: UseFormReturn<V>,
  options: Options<V, Result>,
): DraftOfForm | null => {
  const editor = useEditor();
  const { refresh } = useRouter();
  // A form that may not be edited now has no draft; it gets one when it may.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const control = useMemo(() => newDraft(form, options, { editor, refresh }), [options.draft?.document]);
  useEffect(() => (control ? follow(form, control) : undefined), [form, control]);
  const present = JSON.stringify(options.values);
  useEffect(() => control?.follow(JSON.parse(present) as Versioned), [control, present]);
  const { offeringId = '', document = '', autosave = true } = options.draft ?? {};
  return useMemo(
    () => control && { control, offeringId, document, autosave },
    [control, offeringId, document, autosave],
  );
};
