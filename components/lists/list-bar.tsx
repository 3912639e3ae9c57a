import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { Download } from '@carbon/icons-react';
import type { ListName, SavedFilter } from '@/lib/lists/schema';
import { SavedFilters } from './saved-filters';
import styles from './lists.module.scss';

type Props = {
  list: ListName;
  path: string;
  /** The present filter, as `filterOf` writes it. */
  filter: string;
  saved: SavedFilter[];
  /** Where all that the filter shows comes as a file. */
  csv: string;
  children?: ReactNode;
};

/** Above a list: one's saved filters, what else can be set about it, and the way out as a file. */
export const ListBar = ({ list, path, filter, saved, csv, children }: Props) => {
  const t = useTranslations('lists');
  return (
    <div className={styles.bar}>
      <SavedFilters list={list} path={path} filter={filter} saved={saved} />
      <div className={styles.tools}>
        {children}
        <a className="cds--link" href={filter ? `${csv}?${filter}` : csv} download>
          <Download size={16} /> {t('csv')}
        </a>
      </div>
    </div>
  );
};
