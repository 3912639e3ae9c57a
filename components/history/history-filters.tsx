import Form from 'next/form';
import { useTranslations } from 'next-intl';
import type { AuditQuery } from '@/lib/audit/schema';
import { Button } from '../ui/button';
import { Select, SelectItem } from '../ui/select';
import { TextInput } from '../ui/text-input';
import styles from './history.module.scss';

type Props = {
  path: string;
  nouns: string[];
  query: AuditQuery;
  /** For those who see more than one. */
  providers?: { id: string; name: string }[];
};

/** What to look for; the answers are in the page's address. */
export const HistoryFilters = ({ path, nouns, query, providers }: Props) => {
  const t = useTranslations('history');
  const sorted = nouns
    .map((noun) => ({ noun, text: t(`nouns.${noun}`) }))
    .sort((a, b) => a.text.localeCompare(b.text));
  const day = (name: 'from' | 'to') => (
    <TextInput
      id={`filter-${name}`}
      name={name}
      type="date"
      labelText={t(`filter.${name}`)}
      defaultValue={query[name]}
    />
  );
  return (
    <Form action={path} className={styles.filters} key={JSON.stringify(query)}>
      <Select id="filter-action" name="action" labelText={t('filter.about')} defaultValue={query.action}>
        <SelectItem value="" text={t('filter.everything')} />
        {sorted.map(({ noun, text }) => (
          <SelectItem key={noun} value={noun} text={text} />
        ))}
      </Select>
      <TextInput id="filter-actor" name="actor" labelText={t('filter.person')} defaultValue={query.actor} />
      {providers ? (
        <Select
          id="filter-provider"
          name="provider"
          labelText={t('filter.provider')}
          defaultValue={query.provider}
        >
          <SelectItem value="" text={t('filter.everyone')} />
          {providers.map(({ id, name }) => (
            <SelectItem key={id} value={id} text={name} />
          ))}
        </Select>
      ) : null}
      {day('from')}
      {day('to')}
      <Button type="submit" kind="tertiary" size="md">
        {t('filter.apply')}
      </Button>
    </Form>
  );
};
