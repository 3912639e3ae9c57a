import { getTranslations } from 'next-intl/server';
import { BrokerCards } from '@/components/brokers/broker-cards';
import { Downloads } from '@/components/brokers/downloads';
import { FirstSteps } from '@/components/brokers/first-steps';
import { RegisterBrokerForm } from '@/components/brokers/register-broker-form';
import { MissingPanel } from '@/components/ui/form/missing-panel';
import { Columns } from '@/components/ui/layout/arrange';
import { LinkButton } from '@/components/ui/link';
import { Page, Panel, Section } from '@/components/ui/layout/page';
import { refusal } from '@/lib/auth/permissions';
import { offeringInScope } from '@/lib/auth/scope';
import { brokersMissing } from '@/lib/brokers/completeness';
import { brokerList, definitionState } from '@/lib/brokers/queries';
import { consolePage } from '@/lib/http/console-page';
import { installationSettings } from '@/lib/installation/queries';

export const generateMetadata = async () => ({ title: (await getTranslations('brokers'))('title') });

export default consolePage(async ({ actor, params }) => {
  const t = await getTranslations('brokers');
  const offeringId = params.offeringId ?? '';
  const { providerId, visibility } = await offeringInScope(actor, offeringId);
  const brokers = await brokerList(actor, offeringId);
  const { presentHash, missing } = await definitionState(actor, offeringId);
  const { allowLoopbackBrokers: localAllowed } = await installationSettings();
  const reason = refusal(actor, 'broker.manage', providerId);
  const form = (
    <Section title={t('register.title')} help={t('register.help')}>
      <Panel>
        <RegisterBrokerForm
          offeringId={offeringId}
          refusal={reason}
          localAllowed={localAllowed}
          first={brokers.length === 0}
        />
      </Panel>
    </Section>
  );
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        visibility === 'draft' && reason === null ? (
          <LinkButton kind="tertiary" href={`/offerings/${offeringId}/brokers/import`}>
            {t('import.action')}
          </LinkButton>
        ) : null
      }
    >
      <MissingPanel missing={brokersMissing(brokers, presentHash)} />
      {brokers.length === 0 ? (
        <Columns>
          {form}
          <FirstSteps offeringId={offeringId} missing={missing} localAllowed={localAllowed} />
        </Columns>
      ) : (
        <>
          <Section title={t('list.title')}>
            <BrokerCards offeringId={offeringId} brokers={brokers} presentHash={presentHash} />
          </Section>
          <Columns>
            {form}
            <Panel>
              <Section title={t('download.title')} help={t('download.help')}>
                <Downloads offeringId={offeringId} missing={missing} />
              </Section>
            </Panel>
          </Columns>
        </>
      )}
    </Page>
  );
});
