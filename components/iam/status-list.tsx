'use client';

import { useTranslations } from 'next-intl';
import { statusOf } from '@/lib/iam/policy';
import type { Iam } from '@/lib/iam/schema';
import { useSay } from '../ui/form/use-say';
import { Scroll } from '../ui/layout/arrange';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '../ui/table';
import { StateTag } from './access-tile';

/** The state of each part and what it takes to change it. */
export const StatusList = ({ iam }: { iam: Iam }) => {
  const t = useTranslations('iam');
  const say = useSay();
  return (
    <Scroll label={t('status.title')}>
      <Table size="md">
        <TableHead>
          <TableRow>
            <TableHeader>{t('status.part')}</TableHeader>
            <TableHeader>{t('status.state')}</TableHeader>
            <TableHeader>{t('status.meaning')}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {statusOf(iam).map(({ part, state, message }) => (
            <TableRow key={part}>
              <TableCell>{t(`status.${part}.name`)}</TableCell>
              <TableCell>
                <StateTag state={state} />
              </TableCell>
              <TableCell>{say(message)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Scroll>
  );
};
