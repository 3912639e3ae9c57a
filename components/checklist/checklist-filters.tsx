import { PlainLink } from '../ui/plain-link';
import { useTranslations } from 'next-intl';
import { isOpen, ITEM_ACTORS, ITEM_STANDINGS, type ItemState } from '@/lib/checklist/items';
import type { ChecklistSearch } from '@/lib/checklist/schema';
import styles from './checklist.module.scss';

type Props = { offeringId: string; search: ChecklistSearch; items: ItemState[] };
type Name = keyof ChecklistSearch;

const VALUES = { who: ['all', ...ITEM_ACTORS], state: ['all', ...ITEM_STANDINGS] } as const;

/** Whether the item is among those that the address asks for. */
export const isShown = ({ who, state }: ItemState, search: ChecklistSearch) =>
  (search.who === 'all' || search.who === who) &&
  (search.state === 'all' || search.state === state || (search.state === 'open' && isOpen({ state })));

/** Who must act and what is open; each choice is a link with how many items it shows. */
export const ChecklistFilters = ({ offeringId, search, items }: Props) => {
  const t = useTranslations('checklist.filter');
  const hrefFor = (next: ChecklistSearch) => {
    const set = Object.entries(next).filter(([, value]) => value !== 'all');
    const query = new URLSearchParams(set).toString();
    return `/offerings/${offeringId}/checklist${query ? `?${query}` : ''}`;
  };
  const chip = (name: Name, value: string) => {
    const next = { ...search, [name]: value } as ChecklistSearch;
    return (
      <PlainLink
        key={value}
        href={hrefFor(next)}
        className={styles.chip}
        aria-current={search[name] === value ? 'true' : undefined}
      >
        {t('counted', {
          name: t(`${name}.${value}`),
          count: items.filter((item) => isShown(item, next)).length,
        })}
      </PlainLink>
    );
  };
  return (
    <div className={`${styles.filters} wb-no-print`}>
      {(['who', 'state'] as const).map((name) => (
        <nav key={name} className={styles.chips} aria-label={t(`${name}.label`)}>
          <span className={styles.detail}>{t(`${name}.label`)}</span>
          {VALUES[name].map((value) => chip(name, value))}
        </nav>
      ))}
    </div>
  );
};
