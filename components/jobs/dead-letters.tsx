import { getTranslations } from 'next-intl/server';
import type { BrokerPlace } from '@/lib/brokers/places/schema';
import type { DeadLetter } from '@/lib/jobs/schema';
import { ListKeys } from '../lists/list-keys';
import { EmptyState, Scroll } from '../ui/layout/arrange';
import { Moment } from '../ui/moment';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '../ui/table';
import { About } from './about';
import { RetryJob } from './retry-job';
import styles from './jobs.module.scss';

const COLUMNS = ['kind', 'reason', 'attempts', 'failedAt', 'action'] as const;

type RowProps = { letter: DeadLetter; place: BrokerPlace | undefined };

const LetterRow = async ({ letter, place }: RowProps) => {
  const t = await getTranslations('jobs');
  const { id, queue, subject, reason, attempts, failedAt } = letter;
  const kind = t(`kind.${queue}`);
  const about = place?.brokerName ?? subject;
  return (
    <TableRow>
      <TableCell className={styles.work}>
        {kind}
        <br />
        <About id={subject} place={place} />
      </TableCell>
      <TableCell className={styles.reason}>{reason || '—'}</TableCell>
      <TableCell>{attempts}</TableCell>
      <TableCell>
        <Moment at={failedAt} />
      </TableCell>
      <TableCell>
        <RetryJob queue={queue} jobId={id} named={t('retryNamed', { kind, about })} />
      </TableCell>
    </TableRow>
  );
};

type Props = { letters: DeadLetter[]; places: Record<string, BrokerPlace> };

/** What was given up, each with what it is about, why, and one more try; j and k go down and up. */
export const DeadLetters = async ({ letters, places }: Props) => {
  const t = await getTranslations('jobs');
  return (
    <>
      <p role="status" className="cds--visually-hidden">
        {t('failed.count', { count: letters.length })}
      </p>
      {letters.length === 0 ? (
        <EmptyState title={t('none.title')} text={t('none.text')} />
      ) : (
        <ListKeys>
          <Scroll label={t('failed.title')}>
            <Table aria-label={t('failed.title')}>
              <TableHead>
                <TableRow>
                  {COLUMNS.map((column) => (
                    <TableHeader key={column}>{t(`column.${column}`)}</TableHeader>
                  ))}
                </TableRow>
              </TableHead>
              <TableBody>
                {letters.map((letter) => (
                  <LetterRow key={letter.id} letter={letter} place={places[letter.subject]} />
                ))}
              </TableBody>
            </Table>
          </Scroll>
        </ListKeys>
      )}
    </>
  );
};
