import { useTranslations } from 'next-intl';
import type { DeploymentDto } from '@/lib/deployments/schema';
import { Scroll } from '../ui/layout/arrange';
import { fieldId } from '../ui/form/field-id';
import { Link } from '../ui/link';
import { Moment } from '../ui/moment';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '../ui/table';
import { Tag } from '../ui/tag';
import { RemoveDeployment } from './remove-deployment';

type Props = { offeringId: string; deployments: DeploymentDto[]; removable: boolean };

const COLUMNS = ['plan', 'region', 'broker', 'published'] as const;

/** Which plan is to be had where, and through which broker. */
export const DeploymentTable = ({ offeringId, deployments, removable }: Props) => {
  const t = useTranslations('deployments');
  const ready = ({ brokerReachable, brokerParityVerdict }: DeploymentDto) =>
    brokerReachable === true && brokerParityVerdict === 'pass';
  return (
    <Scroll label={t('list.title')}>
      <Table>
        <TableHead>
          <TableRow>
            {COLUMNS.map((column) => (
              <TableHeader key={column}>{t(`column.${column}`)}</TableHeader>
            ))}
            <TableHeader>
              <span className="cds--visually-hidden">{t('column.actions')}</span>
            </TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {deployments.map((deployment) => (
            <TableRow key={deployment.id} id={fieldId(`deployment.${deployment.id}`)}>
              <TableCell>{deployment.planName}</TableCell>
              <TableCell>
                {deployment.regionName} {deployment.offered ? null : <Tag type="red">{t('notOffered')}</Tag>}
              </TableCell>
              <TableCell>
                <Link href={`/offerings/${offeringId}/brokers/${deployment.brokerId}`}>
                  {deployment.brokerName}
                </Link>{' '}
                {ready(deployment) ? null : <Tag type="red">{t('brokerNotReady')}</Tag>}
              </TableCell>
              <TableCell>
                {deployment.publishedAt ? <Moment at={deployment.publishedAt} /> : t('notPublished')}
              </TableCell>
              <TableCell>
                {removable ? (
                  <RemoveDeployment
                    offeringId={offeringId}
                    deploymentId={deployment.id}
                    label={t('remove.label', { plan: deployment.planName, region: deployment.regionName })}
                    name={`${deployment.planName} – ${deployment.regionName}`}
                  />
                ) : null}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Scroll>
  );
};
