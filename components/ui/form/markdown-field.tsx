'use client';

import { useState, type ComponentProps } from 'react';
import dynamic from 'next/dynamic';
import { arriving } from '@/lib/browser/arriving';
import { useTranslations } from 'next-intl';
import { Segments } from '../segments';
import { TextArea } from '../text-area';
import styles from './markdown-field.module.scss';

const Markdown = dynamic(() => arriving(() => import('../markdown').then((module) => module.Markdown)));

type Props = ComponentProps<typeof TextArea> & { read: () => string };

/** A text in Markdown, to write and to look at. `read` gives the text as it stands. */
export const MarkdownField = ({ read, ...area }: Props) => {
  const t = useTranslations('common.markdown');
  const [view, setView] = useState<'write' | 'look'>('write');
  return (
    <div>
      <div hidden={view === 'look'}>
        <TextArea {...area} />
      </div>
      {view === 'look' ? (
        <div className={styles.look} role="region" aria-label={t('look')} lang={area.lang}>
          {read().trim() ? <Markdown text={read()} /> : t('nothing')}
        </div>
      ) : null}
      <div className={styles.switch}>
        <Segments
          legend={t('view')}
          value={view}
          onChange={setView}
          options={(['write', 'look'] as const).map((value) => ({ value, label: t(value) }))}
        />
      </div>
    </div>
  );
};
