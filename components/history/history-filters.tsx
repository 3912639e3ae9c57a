'use client';

import Form from 'next/form';
import { useTranslations } from 'next-intl';
import type { AuditQuery } from '@/lib/audit/schema';
import { Button } from '../ui/button';
import { Select, SelectItem } from '../ui/select';
import { TextInput } from '../ui/text-input';
import styles from './history.module.scss';

type Props = { path: string; nouns: string[]; query: AuditQuery };

/** What to look for; the answers are in the page's address. */
export const HistoryFilters = ({ path, nouns, query }: Props) => {
  const t = useTranslations('history');
  const sorted = nouns
    .map((noun) => ({ noun, text: t(`nouns.${noun}`) }))
    .sort((a, b) => a.text.localeCompare(b.text));
  return (
    <Form action={path} className={styles.filters} key={JSON.stringify(query)}>
      <Select id="filter-action" name="action" labelText={t('filter.about')} defaultValue={query.action}>
        <SelectItem value="" text={t('filter.everything')} />
        {sorted.map(({ noun, text }) => (
          <SelectItem key={noun} value={noun} text={text} />
        ))}
      </Select>
      <TextInput id="filter-actor" name="actor" labelText={t('filter.person')} defaultValue={query.actor} />
      <TextInput
        id="filter-from"
        name="from"
        type="date"
        labelText={t('filter.from')}
        defaultValue={query.from}
      />
      <TextInput id="filter-to" name="to" type="date" labelText={t('filter.to')} defaultValue={query.to} />
      <Button type="submit" kind="tertiary" size="md">
        {t('filter.apply')}
      </Button>
    </Form>
  );
};
