import { useTranslations } from 'next-intl';
import type { CatalogEntry } from '@/lib/catalog/schema';
import { useFormatter } from '@/components/ui/formatter';
import { Link } from '../ui/link';
import styles from './catalog.module.scss';

/** What a customer must know first: that few can see it yet, or that it ends and what comes instead. */
export const EntryNotice = ({
  entry: { visibility, endOfServiceOn, replacement },
}: {
  entry: CatalogEntry;
}) => {
  const t = useTranslations('catalog.notice');
  const format = useFormatter();
  if (visibility === 'limited') return <p className={styles.notice}>{t('limited')}</p>;
  if (visibility !== 'deprecated') return null;
  return (
    <p className={styles.notice}>
      {endOfServiceOn
        ? t('ends', { on: format.dateTime(endOfServiceOn, { dateStyle: 'long', timeZone: 'UTC' }) })
        : t('deprecated')}{' '}
      {replacement ? (
        <Link href={`/catalog/${replacement.id}`}>{t('replacement', { name: replacement.name })}</Link>
      ) : null}
    </p>
  );
};
