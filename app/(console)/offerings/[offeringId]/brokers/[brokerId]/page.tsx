import { getTranslations } from 'next-intl/server';
import { BrokerFacts } from '@/components/brokers/broker-facts';
import { CheckButton } from '@/components/brokers/check-button';
import { DeleteBroker } from '@/components/brokers/delete-broker';
import { EditBrokerForm } from '@/components/brokers/edit-broker-form';
import { ParityTable } from '@/components/brokers/parity-table';
import { RunButton } from '@/components/brokers/run-button';
import { RunReport } from '@/components/brokers/run-report';
import { Link } from '@/components/ui/link';
import { Page, Panel, Section } from '@/components/ui/layout/page';
import { refusal } from '@/lib/auth/permissions';
import { offeringInScope } from '@/lib/auth/scope';
import { runDetail } from '@/lib/brokers/conformance/queries';
import { brokerDetail, definitionState } from '@/lib/brokers/queries';
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
  const run = await runDetail(actor, offeringId, brokerId);
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
        actions={<RunButton {...ids} allowed={reason === null} again={run !== null} />}
      >
        {run ? <RunReport run={run} /> : null}
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
