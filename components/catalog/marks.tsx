import { useTranslations } from 'next-intl';
import type { CatalogTile } from '@/lib/catalog/schema';
import { Mark } from './mark';
import styles from './catalog.module.scss';

/** What is not ordinary about an offering in the catalog: seen by few, on its way out, or billed elsewhere. */
export const Marks = ({
  offering: { visibility, type },
}: {
  offering: Pick<CatalogTile, 'visibility' | 'type'>;
}) => {
  const t = useTranslations('catalog.mark');
  return (
    <div className={styles.marks}>
      {visibility === 'limited' ? <Mark colour="blue">{t('limited')}</Mark> : null}
      {visibility === 'deprecated' ? <Mark colour="magenta">{t('deprecated')}</Mark> : null}
      {type === 'referral' ? <Mark colour="gray">{t('referral')}</Mark> : null}
    </div>
  );
};
