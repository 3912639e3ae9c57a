import { useTranslations } from 'next-intl';
import type { ItemState } from '@/lib/checklist/items';
import styles from './checklist.module.scss';

/** What a table will ask for one day, folded away at its end, and why it counts for nothing now. */
export const LaterItems = ({ items, open }: { items: ItemState[]; open: boolean }) => {
  const t = useTranslations('checklist');
  if (items.length === 0) return null;
  return (
    <details className={`${styles.later} wb-no-print`} open={open}>
      <summary>{t('laterTitle', { count: items.length })}</summary>
      <p className={styles.detail}>{t('laterWhy')}</p>
      <ul>
        {items.map(({ id }) => (
          <li key={id} id={id}>
            {t(`item.${id}.title`)}
          </li>
        ))}
      </ul>
    </details>
  );
};
