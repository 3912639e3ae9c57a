import { Fragment } from 'react';
import { useTranslations } from 'next-intl';
import type { ParityLevel, ParityReport, ParityRow } from '@/lib/brokers/schema';
import { say, type Translate } from '@/lib/core/say';
import { Scroll, Stack } from '../ui/layout/arrange';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '../ui/table';
import { Tag } from '../ui/tag';
import styles from './brokers.module.scss';

const COLOURS = { fail: 'red', warn: 'warm-gray', info: 'blue', pass: 'green' } as const;
const ORDER: ParityLevel[] = ['fail', 'warn', 'info'];

const Rows = ({ rows, label }: { rows: ParityRow[]; label: string }) => {
  const t = useTranslations('parity');
  const translate = useTranslations() as Translate;
  const value = (text: string | null) => (text ? <span translate="no">{text}</span> : t('absent'));
  const subject = (name: string) => (name === 'service' ? t('subject.service') : t('subject.plan', { name }));
  return (
    <Scroll label={label}>
      <Table size="md">
        <TableHead>
          <TableRow>
            <TableHeader>{t('column.field')}</TableHeader>
            <TableHeader>{t('column.here')}</TableHeader>
            <TableHeader>{t('column.broker')}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row, index) => (
            <Fragment key={index}>
              <TableRow className={row.diagnosis ? styles.explained : ''}>
                <TableCell>
                  {row.level === 'pass' ? null : (
                    <Tag type={COLOURS[row.level]}>{t(`level.${row.level}`)}</Tag>
                  )}{' '}
                  <strong>{t(`field.${row.field}`)}</strong> · {subject(row.subject)}
                </TableCell>
                <TableCell className={styles.value}>{value(row.here)}</TableCell>
                <TableCell className={styles.value}>{value(row.broker)}</TableCell>
              </TableRow>
              {row.diagnosis ? (
                <TableRow>
                  <TableCell colSpan={3}>
                    <p className={styles.diagnosis}>{say(translate, row.diagnosis)}</p>
                  </TableCell>
                </TableRow>
              ) : null}
            </Fragment>
          ))}
        </TableBody>
      </Table>
    </Scroll>
  );
};

/** The comparison field by field: differences open, failures first; what matches folded away. */
export const ParityTable = ({ report }: { report: ParityReport }) => {
  const t = useTranslations('brokers.parity');
  const parity = useTranslations('parity');
  const differences = ORDER.flatMap((level) => report.rows.filter((row) => row.level === level));
  const warned = [...new Set(report.rows.filter(({ level }) => level === 'warn').map(({ field }) => field))];
  const onlyWarned = warned.length > 0 && differences[0]?.level === 'warn';
  const matching = report.rows.filter(({ level }) => level === 'pass');
  return (
    <Stack>
      {onlyWarned ? (
        <p className={styles.diagnosis}>
          {parity('warned', {
            count: report.counts.warn,
            fields: warned.map((field) => parity(`field.${field}`)).join(', '),
          })}
        </p>
      ) : null}
      {differences.length > 0 ? (
        <Rows rows={differences} label={t('differences')} />
      ) : (
        <p className={styles.hint}>{t('noDifferences')}</p>
      )}
      {matching.length > 0 ? (
        <details>
          <summary className={styles.summary}>{t('matching', { count: matching.length })}</summary>
          <Rows rows={matching} label={t('matching', { count: matching.length })} />
        </details>
      ) : null}
    </Stack>
  );
};
