'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { instanceQuery } from '@/lib/instances/client';
import type { InstanceDetail, OperationDto } from '@/lib/instances/schema';
import type { Asked } from '@/lib/offerings/settings/schema';
import { Copyable } from '../iam/copyable';
import { When } from '../iam/when';
import { Facts, Row, Stack } from '../ui/layout/arrange';
import { Panel, Section } from '../ui/layout/page';
import { Link } from '../ui/link';
import { ChangeInstance } from './change-instance';
import { CredentialsList } from './credentials-list';
import { DeleteInstance } from './delete-instance';
import { OperationView } from './operation-view';
import { StateTag } from './state-tag';
import styles from '../account/account.module.scss';

const History = ({ operations }: { operations: OperationDto[] }) => {
  const t = useTranslations('instances.operation');
  return (
    <ul className={styles.rows}>
      {operations.map(({ id, kind, outcome, requestedBy, startedAt }) => (
        <li key={id} className={styles.row}>
          <p>
            {t(`name.${kind}`)} – {t(`outcome.${outcome ?? 'open'}`)}
          </p>
          <p className={styles.rowDetail}>
            {requestedBy === 'system' ? t('platform') : requestedBy} · <When at={startedAt} />
          </p>
        </li>
      ))}
    </ul>
  );
};

const Overview = ({ instance }: { instance: InstanceDetail }) => {
  const t = useTranslations('instances.fact');
  const reason = useTranslations('instances.reason');
  const { planName, regionId, accountName, createdBy, createdAt, disabledFor, reclaimAt } = instance;
  const facts = [
    { label: t('plan'), value: planName },
    { label: t('region'), value: regionId },
    { label: t('account'), value: accountName },
    {
      label: t('created'),
      value: (
        <>
          {createdBy} · <When at={createdAt} />
        </>
      ),
    },
    ...(disabledFor.length > 0
      ? [{ label: t('disabledFor'), value: disabledFor.map((code) => reason(code)).join(', ') }]
      : []),
    ...(reclaimAt ? [{ label: t('reclaimAt'), value: <When at={reclaimAt} /> }] : []),
  ];
  return (
    <Stack>
      <Row>
        <StateTag state={instance.state} />
        {instance.dashboardUrl ? <Link href={instance.dashboardUrl}>{t('dashboard')}</Link> : null}
      </Row>
      <OperationView operation={instance.lastOperation} />
      <Facts facts={facts} />
      <Copyable label={t('crn')} value={instance.crn} />
    </Stack>
  );
};

/** Everything about one instance, followed while its broker is at work. */
export const InstanceView = ({ initial, asked }: { initial: InstanceDetail; asked: Asked }) => {
  const t = useTranslations('instances.section');
  const { data: instance = initial, refetch } = useQuery({
    ...instanceQuery(initial.id),
    initialData: initial,
  });
  const onChange = () => void refetch();
  const gone = ['removed', 'pending_removal'].includes(instance.state);
  const mayChange = instance.mayManage && !gone;
  return (
    <>
      <Section title={t('overview')}>
        <Panel>
          <Overview instance={instance} />
        </Panel>
      </Section>
      {instance.bindable && !gone ? (
        <Section title={t('credentials')} help={t('credentialsHelp')}>
          <Panel>
            <CredentialsList instance={instance} onChange={onChange} />
          </Panel>
        </Section>
      ) : null}
      {mayChange ? (
        <Section title={t('change')}>
          <Panel>
            <ChangeInstance instance={instance} asked={asked} onChange={onChange} />
          </Panel>
        </Section>
      ) : null}
      <Section title={t('history')}>
        <Panel>
          <History operations={instance.operations} />
        </Panel>
      </Section>
      {mayChange ? (
        <Section title={t('delete')}>
          <Panel>
            <DeleteInstance instance={instance} onChange={onChange} />
          </Panel>
        </Section>
      ) : null}
    </>
  );
};
