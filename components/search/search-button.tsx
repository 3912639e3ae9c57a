'use client';

import { useEffect, useState } from 'react';
import dynamic from 'next/dynamic';
import { arriving } from '@/lib/browser/arriving';
import { useTranslations } from 'next-intl';
import { Search } from '@carbon/icons-react';
import type { Place } from './places';
import styles from './search.module.scss';

// The results, their texts and the query cache's use come with the first search.
const SearchDialog = dynamic(() =>
  arriving(() => import('./search-dialog').then((module) => module.SearchDialog)),
);

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable="true"]') !== null;

const opens = (event: KeyboardEvent) => {
  if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) return true;
  return event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
};

/** The way to find anything: the header's button, Ctrl-K or ⌘K, and / where nobody is typing. */
export const SearchButton = ({ places }: { places: Place[] }) => {
  const t = useTranslations('search');
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!opens(event) || document.querySelector('dialog[open], .cds--modal.is-visible')) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K /"
        onClick={() => setOpen(true)}
      >
        <Search size={20} />
        <span className={styles.buttonText}>{t('button')}</span>
        <kbd className={styles.key}>/</kbd>
      </button>
      {open ? <SearchDialog places={places} onClose={() => setOpen(false)} /> : null}
    </>
  );
};
