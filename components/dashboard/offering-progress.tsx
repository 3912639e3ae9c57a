import { useTranslations } from 'next-intl';
import type { DashboardOffering } from '@/lib/dashboard/queries';
import { VisibilityTag } from '../offerings/visibility-tag';
import { Scroll } from '../ui/layout/arrange';
import { Section } from '../ui/layout/page';
import { Link } from '../ui/link';
import { Moment } from '../ui/moment';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '../ui/table';
import { ProgressLine } from './progress-line';

const COLUMNS = ['offering', 'visibility', 'step', 'turn', 'progress'] as const;

/** The provider's offerings with where each stands, who acts next and since when. */
export const OfferingProgress = ({ offerings }: { offerings: DashboardOffering[] }) => {
  const t = useTranslations('dashboard');
  return (
    <Section title={t('offerings')}>
      <Scroll label={t('offerings')}>
        <Table aria-label={t('offerings')}>
          <TableHead>
            <TableRow>
              {COLUMNS.map((column) => (
                <TableHeader key={column}>{t(`column.${column}`)}</TableHeader>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {offerings.map(({ id, name, visibility, journey, progress }) => (
              <TableRow key={id}>
                <TableCell>
                  <Link href={`/offerings/${id}/summary`}>{name}</Link>
                </TableCell>
                <TableCell>
                  <VisibilityTag visibility={visibility} />
                </TableCell>
                <TableCell>
                  <ProgressLine journey={journey} />
                </TableCell>
                <TableCell>
                  {journey.turn ? (
                    <>
                      {t(`turn.${journey.turn.who}`)} <Moment at={journey.turn.since} />
                    </>
                  ) : (
                    t('turn.nobody')
                  )}
                </TableCell>
                <TableCell>{t('percent', { percent: progress.percent / 100 })}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Scroll>
    </Section>
  );
};
