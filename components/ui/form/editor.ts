'use client';

import { createContext, useContext } from 'react';

/** Who edits on this page, and the way to sign in again without leaving it. */
export type Editor = {
  person: { id: string; name: string; email: string } | null;
  /** True once the same person is signed in again; false when they would rather not now. */
  signInAgain: () => Promise<boolean>;
};

const Context = createContext<Editor>({ person: null, signInAgain: () => Promise.resolve(false) });

export const EditorProvider = Context.Provider;
export const useEditor = () => useContext(Context);
