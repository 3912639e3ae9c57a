'use client';

import { useState, type FormEvent } from 'react';
import { PlainLink } from '../ui/plain-link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { changeFilter, deleteFilter, saveFilter } from '@/lib/lists/client';
import type { ListName, SavedFilter } from '@/lib/lists/schema';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/form/problem-notice';
import { useCommand } from '../ui/form/use-command';
import { TextInput } from '../ui/text-input';
import styles from './lists.module.scss';

type Props = { list: ListName; path: string; filter: string; saved: SavedFilter[] };
type Editing = 'save' | 'rename' | null;

/** One's own filters of a list as tabs; the present one can be saved, renamed, deleted, or be where the list opens. */
export const SavedFilters = ({ list, path, filter, saved }: Props) => {
  const t = useTranslations('lists');
  const router = useRouter();
  const [editing, setEditing] = useState<Editing>(null);
  const [name, setName] = useState('');
  const { run, pending, problem } = useCommand((work: () => Promise<unknown>) => work());
  const current = saved.find(({ query }) => query === filter);
  const tab = (key: string, text: string, options: { href: string; here: boolean }) => (
    <li key={key}>
      <PlainLink href={options.href} className={styles.tab} aria-current={options.here ? 'page' : undefined}>
        {text}
      </PlainLink>
    </li>
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run(async () => {
      if (editing === 'rename' && current) await changeFilter(list, current.id, { name });
      else await saveFilter(list, { name, query: filter });
      setEditing(null);
    });
  };
  const edit = (what: Editing, text: string) => {
    setName(text);
    setEditing(what);
  };
  const action = (text: string, onClick: () => void) => (
    <Button kind="ghost" size="sm" disabled={pending} onClick={onClick}>
      {text}
    </Button>
  );
  const whenChosen = current && (
    <>
      {action(t('rename'), () => edit('rename', current.name))}
      {action(t(current.isDefault ? 'noDefault' : 'makeDefault'), () =>
        run(() => changeFilter(list, current.id, { isDefault: !current.isDefault })),
      )}
      {action(t('delete'), () =>
        run(async () => {
          await deleteFilter(list, current.id);
          router.push(`${path}?all=1`);
        }),
      )}
    </>
  );
  return (
    <div className={styles.saved}>
      <nav aria-label={t('saved')}>
        <ul className={styles.tabs}>
          {tab('all', t('all'), { href: `${path}?all=1`, here: filter === '' })}
          {saved.map(({ id, name: text, query, isDefault }) =>
            tab(id, isDefault ? t('opensHere', { name: text }) : text, {
              href: `${path}?${query}`,
              here: query === filter,
            }),
          )}
        </ul>
      </nav>
      {editing ? (
        <form className={styles.naming} onSubmit={submit}>
          <TextInput
            id="saved-filter-name"
            size="sm"
            labelText={t('name')}
            value={name}
            maxLength={60}
            autoFocus
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit" size="sm" disabled={pending || name.trim() === ''}>
            {t('keep')}
          </Button>
          {action(t('cancel'), () => setEditing(null))}
        </form>
      ) : (
        <div className={styles.actions}>
          {filter && !current ? action(t('save'), () => edit('save', '')) : whenChosen}
        </div>
      )}
      <ProblemNotice problem={problem} />
    </div>
  );
};
