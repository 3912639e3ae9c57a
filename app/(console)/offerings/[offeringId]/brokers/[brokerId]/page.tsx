import { getTranslations } from 'next-intl/server';
import { BrokerFacts } from '@/components/brokers/broker-facts';
import { CheckButton } from '@/components/brokers/check-button';
import { DeleteBroker } from '@/components/brokers/delete-broker';
import { EditBrokerForm } from '@/components/brokers/edit-broker-form';
import { ExchangeList } from '@/components/brokers/exchange-list';
import { ParityTable } from '@/components/brokers/parity-table';
import { EarlierRuns } from '@/components/brokers/earlier-runs';
import { RunLive } from '@/components/brokers/run-live';
import { RunReport } from '@/components/brokers/run-report';
import { StartRun } from '@/components/brokers/start-run';
import { Link } from '@/components/ui/link';
import { Stack } from '@/components/ui/layout/arrange';
import { Page, Panel, Section } from '@/components/ui/layout/page';
import { refusal } from '@/lib/auth/permissions';
import { offeringInScope } from '@/lib/auth/scope';
import { brokerExchanges } from '@/lib/brokers/calls/queries';
import { brokerDetail, definitionState } from '@/lib/brokers/queries';
import { latestRunDetail, runList } from '@/lib/brokers/runs/queries';
import { idSchema } from '@/lib/core/ids';
import { notFound } from '@/lib/core/errors';
import { consolePage } from '@/lib/http/console-page';
import { installationSettings } from '@/lib/installation/queries';

export const generateMetadata = async () => ({ title: (await getTranslations('brokers'))('detail.title') });

export default consolePage(async ({ actor, params }) => {
  const t = await getTranslations('brokers');
  const parity = await getTranslations('parity');
  const conformance = await getTranslations('conformance');
  const offeringId = params.offeringId ?? '';
  const brokerId = idSchema.safeParse(params.brokerId).data;
  if (!brokerId) throw notFound();
  const { providerId } = await offeringInScope(actor, offeringId);
  const broker = await brokerDetail(actor, offeringId, brokerId);
  const run = await latestRunDetail(actor, offeringId, brokerId);
  const runs = await runList(actor, offeringId, brokerId);
  const exchanges = await brokerExchanges(actor, offeringId, brokerId);
  const { presentHash } = await definitionState(actor, offeringId);
  const { allowLoopbackBrokers } = await installationSettings();
  const reason = refusal(actor, 'broker.manage', providerId);
  const ids = { offeringId, brokerId };
  return (
    <Page
      title={broker.name}
      eyebrow={<Link href={`/offerings/${offeringId}/brokers`}>{t('detail.back')}</Link>}
      actions={<CheckButton {...ids} allowed={reason === null} />}
    >
      <Section>
        <Panel>
          <BrokerFacts broker={broker} presentHash={presentHash} />
        </Panel>
      </Section>
      <Section
        title={t('parity.title')}
        help={broker.parity ? parity('counts', broker.parity.counts) : t('parity.none')}
      >
        {broker.parity ? <ParityTable report={broker.parity} /> : null}
      </Section>
      <Section
        title={conformance('title')}
        help={run ? conformance('help') : `${conformance('help')} ${conformance('none')}`}
      >
        {run?.state === 'running' ? (
          <RunLive {...ids} run={run} mayCancel={reason === null} />
        ) : (
          <Stack loose>
            {reason === null ? <StartRun {...ids} again={run !== null} /> : null}
            {run ? <RunReport run={run} broker={broker} /> : null}
            {run ? (
              <Link href={`/offerings/${offeringId}/brokers/${brokerId}/runs/${run.id}`}>
                {conformance('whole')}
              </Link>
            ) : null}
          </Stack>
        )}
      </Section>
      {runs.length > 0 ? (
        <Section title={conformance('earlier')}>
          <EarlierRuns {...ids} runs={runs} />
        </Section>
      ) : null}
      <Section title={t('calls.title')} help={t('calls.help')}>
        <ExchangeList exchanges={exchanges} broker={broker} />
      </Section>
      <Section title={t('edit.title')} help={t('edit.help')}>
        <Panel>
          <EditBrokerForm
            offeringId={offeringId}
            broker={broker}
            refusal={reason}
            localAllowed={allowLoopbackBrokers}
          />
        </Panel>
      </Section>
      <Section title={t('delete.section')} help={t('delete.help')}>
        <DeleteBroker
          offeringId={offeringId}
          broker={{ id: broker.id, name: broker.name }}
          allowed={reason === null}
        />
      </Section>
    </Page>
  );
});
