'use client';

import { useState } from 'react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { importFromBroker } from '@/lib/deployments/import/client';
import type {
  ImportPreviewInput,
  ImportRow,
  ImportService as Service,
} from '@/lib/deployments/import/schema';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { ProblemNotice } from '../ui/form/problem-notice';
import { useCommand } from '../ui/form/use-command';
import { useSay } from '../ui/form/use-say';
import { Row, Scroll, Stack } from '../ui/layout/arrange';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '../ui/table';
import { Tag } from '../ui/tag';
import styles from './brokers.module.scss';

const COLOURS = { fill: 'green', add: 'green', overwrite: 'red', refused: 'gray' } as const;
const COLUMNS = ['field', 'here', 'broker', 'effect'] as const;

const ImportRows = ({ rows }: { rows: ImportRow[] }) => {
  const t = useTranslations('importBroker');
  const say = useSay();
  return (
    <Scroll label={t('changes')}>
      <Table size="md">
        <TableHead>
          <TableRow>
            {COLUMNS.map((column) => (
              <TableHeader key={column}>{t(`column.${column}`)}</TableHeader>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row, index) => (
            <TableRow key={index}>
              <TableCell>
                <strong>{t(`field.${row.field}`)}</strong>
                {row.subject === 'service' ? null : <span translate="no">{` · ${row.subject}`}</span>}
              </TableCell>
              <TableCell className={styles.value} translate="no">
                {row.here || '—'}
              </TableCell>
              <TableCell className={styles.value} translate="no">
                {row.broker}
              </TableCell>
              <TableCell>
                <Tag type={COLOURS[row.effect]}>{t(`effect.${row.effect}`)}</Tag>
                {row.reason ? <p className={styles.diagnosis}>{say(row.reason)}</p> : null}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Scroll>
  );
};

type Props = { offeringId: string; access: ImportPreviewInput; service: Service };

/** One service of the broker: what importing it changes here, and the button that does it. */
export const ImportService = ({ offeringId, access, service }: Props) => {
  const t = useTranslations('importBroker');
  const router = useRouter();
  const [overwrite, setOverwrite] = useState(false);
  const { run, pending, problem } = useCommand(
    () => importFromBroker(offeringId, { ...access, serviceId: service.id, overwrite }),
    () => router.push(`/offerings/${offeringId}/plans`),
  );
  const count = service.rows.filter(({ effect }) => effect === 'overwrite').length;
  const nothing = service.rows.every(({ effect }) => effect === 'refused');
  if (service.rows.length === 0) return <p>{t('same')}</p>;
  return (
    <Stack>
      <ImportRows rows={service.rows} />
      {count > 0 ? (
        <Checkbox
          id={`overwrite-${service.id}`}
          labelText={t('overwrite', { count })}
          checked={overwrite}
          onChange={(_, { checked }) => setOverwrite(checked)}
        />
      ) : null}
      <ProblemNotice problem={problem} />
      <Row>
        <Button disabled={pending || nothing || (count > 0 && !overwrite)} onClick={() => run(undefined)}>
          {t('import')}
        </Button>
      </Row>
    </Stack>
  );
};
