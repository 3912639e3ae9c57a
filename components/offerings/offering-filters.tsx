import Form from 'next/form';
import { useTranslations } from 'next-intl';
import { REGISTRATION_STATES } from '@/lib/offerings/registration/machine';
import { OFFERING_SORTS, VISIBILITIES, type ListOfferings } from '@/lib/offerings/schema';
import { Button } from '../ui/button';
import { Link } from '../ui/link';
import { Select, SelectItem } from '../ui/select';
import { TextInput } from '../ui/text-input';
import styles from './offerings.module.scss';

type Choice = { value: string; text: string };
type ChooseProps = { name: string; label: string; value?: string; choices: Choice[] };

const Choose = ({ name, label, value = '', choices }: ChooseProps) => (
  <Select id={`filter-${name}`} name={name} labelText={label} defaultValue={value}>
    {choices.map((choice) => (
      <SelectItem key={choice.value} value={choice.value} text={choice.text} />
    ))}
  </Select>
);

type Props = { query: ListOfferings; filtered: boolean; providers: { id: string; name: string }[] | null };

/** Filters and order of the list, as a form that is sent by GET: each result has its address. */
export const OfferingFilters = ({ query, filtered, providers }: Props) => {
  const t = useTranslations('offerings');
  const any = { value: '', text: t('filter.any') };
  const states = REGISTRATION_STATES.map((state) => ({
    value: state,
    text: t(`registrationState.${state}`),
  }));
  const visibilities = VISIBILITIES.map((one) => ({ value: one, text: t(`visibility.${one}`) }));
  const sorts = OFFERING_SORTS.map((sort) => ({ value: sort, text: t(`sort.${sort}`) }));
  return (
    <Form action="/offerings" className={styles.filters} role="search" aria-label={t('filter.title')}>
      <TextInput
        id="filter-q"
        name="q"
        type="search"
        labelText={t('filter.q')}
        defaultValue={query.q ?? ''}
        maxLength={100}
      />
      <Choose
        name="visibility"
        label={t('filter.visibility')}
        value={query.visibility}
        choices={[any, ...visibilities]}
      />
      <Choose
        name="registrationState"
        label={t('filter.registrationState')}
        value={query.registrationState}
        choices={[any, ...states]}
      />
      {providers ? (
        <Choose
          name="providerId"
          label={t('filter.providerId')}
          value={query.providerId}
          choices={[any, ...providers.map(({ id, name }) => ({ value: id, text: name }))]}
        />
      ) : null}
      <Choose name="sort" label={t('filter.sort')} value={query.sort ?? 'updated'} choices={sorts} />
      <div className={styles.filterActions}>
        <Button type="submit" kind="tertiary" size="md">
          {t('filter.apply')}
        </Button>
        {filtered ? <Link href="/offerings?all=1">{t('filter.clear')}</Link> : null}
      </div>
    </Form>
  );
};
