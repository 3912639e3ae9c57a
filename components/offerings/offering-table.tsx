import { useTranslations } from 'next-intl';
import { nextActor } from '@/lib/offerings/policy';
import type { OfferingRow } from '@/lib/offerings/schema';
import { Scroll } from '../ui/layout/arrange';
import { Link } from '../ui/link';
import { Moment } from '../ui/moment';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '../ui/table';
import { OfferingIcon } from './offering-icon';
import { RegistrationTag } from './registration-tag';
import { VisibilityTag } from './visibility-tag';
import styles from './offerings.module.scss';

type Props = { rows: OfferingRow[]; forPlatform: boolean };

/** Offerings as rows: where each stands and who acts next. */
export const OfferingTable = ({ rows, forPlatform }: Props) => {
  const t = useTranslations('offerings');
  const label = (column: string) => t(`column.${column}`);
  const columns = [
    'name',
    'type',
    ...(forPlatform ? ['provider'] : []),
    'visibility',
    'registration',
    'next',
    'updated',
  ];
  const actor = (row: OfferingRow) => {
    const next = nextActor(row);
    if (next === 'provider' && !forPlatform) return t('next.you');
    return t(`next.${next ?? 'nobody'}`);
  };
  return (
    <Scroll label={t('table')}>
      <Table className={styles.table} aria-label={t('table')}>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableHeader key={column} scope="col">
                {label(column)}
              </TableHeader>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.id}>
              <TableCell>
                <div className={styles.name}>
                  <OfferingIcon offeringId={row.id} name={row.name} iconHash={row.iconHash} />
                  <Link href={`/offerings/${row.id}/summary`} dir="auto">
                    {row.name}
                  </Link>
                </div>
              </TableCell>
              <TableCell data-label={label('type')}>{t(`type.${row.type ?? 'none'}`)}</TableCell>
              {forPlatform ? (
                <TableCell data-label={label('provider')}>
                  <bdi>{row.providerName}</bdi>
                </TableCell>
              ) : null}
              <TableCell data-label={label('visibility')}>
                <VisibilityTag visibility={row.visibility} />
              </TableCell>
              <TableCell data-label={label('registration')}>
                <RegistrationTag state={row.registrationState} />
              </TableCell>
              <TableCell data-label={label('next')}>{actor(row)}</TableCell>
              <TableCell data-label={label('updated')} className={styles.moment}>
                <Moment at={row.updatedAt} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Scroll>
  );
};
