'use client';

import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { usePathname, useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Close, Search } from '@carbon/icons-react';
import type { Entry } from './entries';
import { Marked } from './marked';
import type { Place } from './places';
import { rememberEntry } from './recent';
import styles from './search.module.scss';
import { useResults } from './use-results';

const optionId = (index: number) => `search-option-${index}`;

type Props = { places: Place[]; onClose: () => void };

/** One field over everything: type, choose with the arrows, Enter opens, Escape closes. */
export const SearchDialog = ({ places, onClose }: Props) => {
  const t = useTranslations('search');
  const router = useRouter();
  const pathname = usePathname();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const { groups, busy, failed } = useResults(text, places);
  const entries = groups.flatMap((group) => group.entries);
  const active = Math.min(chosen, entries.length - 1);

  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  useEffect(() => {
    document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const open = (entry: Entry) => {
    rememberEntry(entry);
    dialog.current?.close();
    const [path, hash] = entry.href.split('#');
    // On the same page only a changed hash is an event that the page hears.
    if (hash && path === pathname) window.location.hash = hash;
    else router.push(entry.href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = entries.length - 1;
    const to = {
      ArrowDown: active >= last ? 0 : active + 1,
      ArrowUp: active <= 0 ? last : active - 1,
      ...(event.ctrlKey && { Home: 0, End: last }),
    }[event.key];
    if (to !== undefined) setChosen(to);
    else if (event.key === 'Enter' && entries[active] && !event.nativeEvent.isComposing)
      open(entries[active]);
    else return;
    event.preventDefault();
  };
  const heading = (key: string) => t(`group.${key}`);
  let index = -1;
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={t('title')}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className={styles.box}>
        <div className={styles.field}>
          <Search size={20} />
          <input
            className={styles.input}
            type="text"
            role="combobox"
            aria-label={t('label')}
            aria-expanded={entries.length > 0}
            aria-controls="search-results"
            aria-autocomplete="list"
            aria-activedescendant={active >= 0 ? optionId(active) : undefined}
            placeholder={t('placeholder')}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={100}
            autoFocus
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setChosen(0);
            }}
            onKeyDown={onKeyDown}
          />
          <button
            type="button"
            className={styles.close}
            aria-label={t('close')}
            onClick={() => dialog.current?.close()}
          >
            <Close size={20} />
          </button>
        </div>
        <div
          id="search-results"
          role="listbox"
          aria-label={t('results')}
          className={styles.results}
          aria-busy={busy}
        >
          {groups.map((group) => (
            <div key={group.key} role="group" aria-labelledby={`search-group-${group.key}`}>
              <p id={`search-group-${group.key}`} className={styles.group} role="presentation">
                {heading(group.key)}
              </p>
              {group.entries.map((entry) => {
                const at = ++index;
                return (
                  <div
                    key={entry.href}
                    id={optionId(at)}
                    role="option"
                    aria-selected={at === active}
                    className={styles.option}
                    onMouseMove={() => setChosen(at)}
                    onClick={() => open(entry)}
                  >
                    <span className={styles.optionTitle} dir="auto">
                      <Marked text={entry.title} query={text} />
                    </span>
                    <span className={styles.context} dir="auto">
                      <Marked text={entry.context} query={text} />
                    </span>
                  </div>
                );
              })}
            </div>
          ))}
        </div>
        <p className={styles.status} role="status">
          {failed
            ? t('failed')
            : busy
              ? t('busy')
              : text.trim()
                ? t('found', { count: entries.length })
                : t('keys')}
        </p>
      </div>
    </dialog>
  );
};
