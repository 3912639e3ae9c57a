import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import type { InstanceDto } from '@/lib/instances/schema';
import { Scroll } from '../ui/layout/arrange';
import { Moment } from '../ui/moment';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '../ui/table';
import { StateTag } from './state-tag';

type Props = {
  instances: InstanceDto[];
  label: string;
  /** What the first cell shows: a link for its owners, the name for others. */
  name: (instance: InstanceDto) => ReactNode;
  /** A further cell at the end of each row. */
  action?: (instance: InstanceDto) => ReactNode;
};

/** Instances with their service, plan, place, account and state. */
export const InstanceTable = ({ instances, label, name, action }: Props) => {
  const t = useTranslations('instances.column');
  return (
    <Scroll label={label}>
      <Table aria-label={label}>
        <TableHead>
          <TableRow>
            {(['name', 'state', 'plan', 'region', 'account', 'created'] as const).map((column) => (
              <TableHeader key={column}>{t(column)}</TableHeader>
            ))}
            {action ? <TableHeader>{t('action')}</TableHeader> : null}
          </TableRow>
        </TableHead>
        <TableBody>
          {instances.map((instance) => (
            <TableRow key={instance.id}>
              <TableCell>
                {name(instance)}
                <br />
                {instance.offeringName}
              </TableCell>
              <TableCell>
                <StateTag state={instance.state} />
              </TableCell>
              <TableCell>{instance.planName}</TableCell>
              <TableCell>{instance.regionId}</TableCell>
              <TableCell>{instance.accountName}</TableCell>
              <TableCell>
                <Moment at={instance.createdAt} />
              </TableCell>
              {action ? <TableCell>{action(instance)}</TableCell> : null}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Scroll>
  );
};
