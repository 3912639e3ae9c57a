import { getTranslations } from 'next-intl/server';
import type { DeadLetter } from '@/lib/jobs/schema';
import { EmptyState, Mono, Scroll } from '../ui/layout/arrange';
import { Moment } from '../ui/moment';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '../ui/table';
import { RetryJob } from './retry-job';

const COLUMNS = ['kind', 'reason', 'attempts', 'failedAt', 'action'] as const;

/** What was given up, each with what it is about, why, and one more try. */
export const DeadLetters = async ({ letters }: { letters: DeadLetter[] }) => {
  const t = await getTranslations('jobs');
  if (letters.length === 0) return <EmptyState title={t('none.title')} text={t('none.text')} />;
  return (
    <Scroll label={t('failed.title')}>
      <Table>
        <TableHead>
          <TableRow>
            {COLUMNS.map((column) => (
              <TableHeader key={column}>{t(`column.${column}`)}</TableHeader>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {letters.map(({ id, queue, about, reason, attempts, failedAt }) => (
            <TableRow key={id}>
              <TableCell>
                {t(`kind.${queue}`)}
                <br />
                <Mono>{Object.values(about)[0]}</Mono>
              </TableCell>
              <TableCell>{reason}</TableCell>
              <TableCell>{attempts}</TableCell>
              <TableCell>
                <Moment at={failedAt} />
              </TableCell>
              <TableCell>
                <RetryJob queue={queue} jobId={id} named={t('retryNamed', { kind: t(`kind.${queue}`) })} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Scroll>
  );
};
