'use client';

import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react';
import dynamic from 'next/dynamic';
import { arriving } from '@/lib/browser/arriving';
import { useRouter } from 'next/navigation';
import { ProblemError } from '@/lib/browser/fetcher';

export type Removed = {
  /** What was removed, in the reader's words. */
  name: string;
  restore: () => unknown;
};
export type UndoNotice = {
  removed: Removed;
  state: 'offered' | 'pending' | 'undone' | 'failed';
  detail: string;
};

const UNDO_SECONDS = 10;
const Toast = dynamic(() => arriving(() => import('./undo-toast').then((module) => module.UndoToast)), {
  ssr: false,
});
const Context = createContext<(removed: Removed) => void>(() => undefined);

/** `offerUndo({ name, restore })` after something was removed. */
export const useUndo = () => useContext(Context);

/** One notice at a time: what was removed last, with "Undo" for ten seconds; it waits while it is looked at. */
export const UndoProvider = ({ children }: { children: ReactNode }) => {
  const { refresh } = useRouter();
  const [notice, setNotice] = useState<UndoNotice | null>(null);
  const [held, setHeld] = useState(false);
  const offer = useCallback((removed: Removed) => setNotice({ removed, state: 'offered', detail: '' }), []);
  useEffect(() => {
    if (!notice || held || notice.state === 'pending') return;
    const timer = setTimeout(() => setNotice(null), UNDO_SECONDS * 1000);
    return () => clearTimeout(timer);
  }, [notice, held]);
  const undo = async ({ removed }: UndoNotice) => {
    setNotice({ removed, state: 'pending', detail: '' });
    try {
      await removed.restore();
      setNotice({ removed, state: 'undone', detail: '' });
      refresh();
    } catch (error) {
      const detail = error instanceof ProblemError ? error.problem.detail : '';
      setNotice({ removed, state: 'failed', detail });
    }
  };
  return (
    <Context.Provider value={offer}>
      {children}
      {notice ? (
        <Toast
          notice={notice}
          onUndo={() => void undo(notice)}
          onHold={setHeld}
          onClose={() => {
            setHeld(false);
            setNotice(null);
          }}
        />
      ) : null}
    </Context.Provider>
  );
};
