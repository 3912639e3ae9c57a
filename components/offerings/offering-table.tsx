import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { nextActor } from '@/lib/offerings/policy';
import type { OfferingRow, OfferingSort } from '@/lib/offerings/schema';
import { ListTable, type Column } from '../lists/list-table';
import { Link } from '../ui/link';
import { Moment } from '../ui/moment';
import { OfferingIcon } from './offering-icon';
import { RegistrationTag } from './registration-tag';
import { VisibilityTag } from './visibility-tag';
import styles from './offerings.module.scss';

type Props = {
  rows: OfferingRow[];
  columns: string[];
  sort: OfferingSort;
  sortHref: (sort: string) => string;
  forPlatform: boolean;
};

/** The columns that there are for this reader, in the order in which they stand unless the reader chose another. */
export const offeringColumns = (forPlatform: boolean) => [
  'name',
  'type',
  ...(forPlatform ? ['provider'] : []),
  'visibility',
  'registration',
  'next',
  'updated',
];

/** Offerings as rows: where each stands and who acts next. */
export const OfferingTable = ({ rows, columns, sort, sortHref, forPlatform }: Props) => {
  const t = useTranslations('offerings');
  const actor = (row: OfferingRow) => {
    const next = nextActor(row);
    if (next === 'provider' && !forPlatform) return t('next.you');
    return t(`next.${next ?? 'nobody'}`);
  };
  const cells: Record<string, (row: OfferingRow) => ReactNode> = {
    name: (row) => (
      <div className={styles.name}>
        <OfferingIcon offeringId={row.id} name={row.name} iconHash={row.iconHash} />
        <Link href={`/offerings/${row.id}/summary`} dir="auto">
          {row.name}
        </Link>
      </div>
    ),
    type: (row) => t(`type.${row.type ?? 'none'}`),
    provider: (row) => <bdi>{row.providerName}</bdi>,
    visibility: (row) => <VisibilityTag visibility={row.visibility} />,
    registration: (row) => <RegistrationTag state={row.registrationState} />,
    next: actor,
    updated: (row) => (
      <span className={styles.moment}>
        <Moment at={row.updatedAt} />
      </span>
    ),
  };
  const sorts: Record<string, Column<OfferingRow>['sort']> = {
    name: { ascending: 'name', descending: 'nameBackwards' },
    updated: { ascending: 'oldest', descending: 'updated' },
  };
  return (
    <ListTable
      label={t('table')}
      rows={rows}
      columns={columns.map((key) => ({
        key,
        label: t(`column.${key}`),
        cell: cells[key]!,
        sort: sorts[key],
      }))}
      sort={sort}
      sortHref={sortHref}
    />
  );
};
