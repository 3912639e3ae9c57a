import { useTranslations } from 'next-intl';
import type { DashboardOffering } from '@/lib/dashboard/schema';
import { OfferingIcon } from '../offerings/offering-icon';
import { VisibilityTag } from '../offerings/visibility-tag';
import { Scroll } from '../ui/layout/arrange';
import { Section } from '../ui/layout/page';
import { Link } from '../ui/link';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '../ui/table';
import table from '../offerings/offerings.module.scss';
import { Lasting } from './lasting';
import { ProgressLine } from './progress-line';

const COLUMNS = ['offering', 'visibility', 'step', 'turn', 'progress'] as const;

type ShareProps = { offering: { id: string; name: string }; percent: number };

/** How much of the checklist is done; less than all of it leads to what is open. */
const Share = ({ offering: { id, name }, percent }: ShareProps) => {
  const t = useTranslations('dashboard');
  const share = t('percent', { percent: percent / 100 });
  if (percent === 100) return share;
  return (
    <Link
      href={`/offerings/${id}/checklist?state=open`}
      aria-label={t('openItems', { share, offering: name })}
    >
      {share}
    </Link>
  );
};

/** The provider's offerings with where each stands, who acts next and since when. */
export const OfferingProgress = ({ offerings }: { offerings: DashboardOffering[] }) => {
  const t = useTranslations('dashboard');
  const label = (column: (typeof COLUMNS)[number]) => t(`column.${column}`);
  return (
    <Section title={t('offerings')}>
      <Scroll label={t('offerings')}>
        <Table className={table.table} aria-label={t('offerings')}>
          <TableHead>
            <TableRow>
              {COLUMNS.map((column) => (
                <TableHeader key={column} scope="col">
                  {label(column)}
                </TableHeader>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {offerings.map(({ id, name, iconHash, visibility, journey, progress }) => (
              <TableRow key={id}>
                <TableCell>
                  <span className={table.name}>
                    <OfferingIcon offeringId={id} name={name} iconHash={iconHash} />
                    <Link href={`/offerings/${id}/summary`}>{name}</Link>
                  </span>
                </TableCell>
                <TableCell data-label={label('visibility')}>
                  <VisibilityTag visibility={visibility} />
                </TableCell>
                <TableCell data-label={label('step')}>
                  <ProgressLine journey={journey} />
                </TableCell>
                <TableCell data-label={label('turn')}>
                  {journey.turn ? (
                    <span>
                      {t(`turn.${journey.turn.returned ? 'returned' : journey.turn.who}`)}
                      {'\u00a0· '}
                      <Lasting since={journey.turn.since} />
                    </span>
                  ) : (
                    t('turn.nobody')
                  )}
                </TableCell>
                <TableCell data-label={label('progress')}>
                  {progress ? <Share offering={{ id, name }} percent={progress.percent} /> : '–'}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Scroll>
    </Section>
  );
};
