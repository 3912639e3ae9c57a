'use client';

import { useEffect, useMemo, useState, type ReactNode } from 'react';
import dynamic from 'next/dynamic';
import { arriving } from '@/lib/browser/arriving';
import { speakFor } from '@/lib/browser/fetcher';
import { UndoProvider } from '../ui/undo';
import { EditorProvider, type Editor } from '../ui/form/editor';

const SignInAgain = dynamic(
  () => arriving(() => import('../auth/sign-in-again').then((module) => module.SignInAgain)),
  {
    ssr: false,
  },
);

type Asked = { answer: (back: boolean) => void; promise: Promise<boolean> };

const ask = (): Asked => {
  let answer: Asked['answer'] = () => undefined;
  const promise = new Promise<boolean>((resolve) => {
    answer = resolve;
  });
  return { answer, promise };
};

/** Several forms of a page may ask at once; there is one dialog. */
const newAsker = (show: (asked: Asked | null) => void) => {
  let open: Asked | null = null;
  return () => {
    open ??= ask();
    const { promise } = open;
    show(open);
    void promise.then(() => {
      open = null;
      show(null);
    });
    return promise;
  };
};

type Props = { person: Editor['person']; children: ReactNode };

/** What the pages' forms need beyond themselves: who edits, and signing in again where the session has ended. */
export const Editing = ({ person, children }: Props) => {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [signInAgain] = useState(() => newAsker(setAsked));
  const { id = null, name = '', email = '' } = person ?? {};
  useEffect(() => speakFor(id), [id]);
  const editor = useMemo(
    () => ({ person: id ? { id, name, email } : null, signInAgain }),
    [id, name, email, signInAgain],
  );
  return (
    <EditorProvider value={editor}>
      <UndoProvider>{children}</UndoProvider>
      {asked && person ? <SignInAgain person={person} onAnswer={asked.answer} /> : null}
    </EditorProvider>
  );
};
