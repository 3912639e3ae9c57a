import { getLocale, getTranslations } from 'next-intl/server';
import { Downloads } from '@/components/brokers/downloads';
import { DeploymentForm } from '@/components/deployments/deployment-form';
import { DeploymentTable } from '@/components/deployments/deployment-table';
import { fieldId } from '@/components/ui/form/field-id';
import { MissingPanel } from '@/components/ui/form/missing-panel';
import { EmptyState, Row } from '@/components/ui/layout/arrange';
import { Page, Panel, Section } from '@/components/ui/layout/page';
import { LinkButton } from '@/components/ui/link';
import { refusal } from '@/lib/auth/permissions';
import { offeringInScope } from '@/lib/auth/scope';
import { definitionState } from '@/lib/brokers/queries';
import { deploymentsMissing } from '@/lib/deployments/completeness';
import { deploymentChoices, deploymentList } from '@/lib/deployments/queries';
import { consolePage } from '@/lib/http/console-page';
import { editRefusal } from '@/lib/offerings/policy';

export const generateMetadata = async () => ({ title: (await getTranslations('deployments'))('title') });

export default consolePage(async ({ actor, params }) => {
  const t = await getTranslations('deployments');
  const locale = await getLocale();
  const offeringId = params.offeringId ?? '';
  const offering = await offeringInScope(actor, offeringId);
  const deployments = await deploymentList(actor, offeringId, { locale });
  const choices = await deploymentChoices(actor, offeringId, { locale });
  const { missing } = await definitionState(actor, offeringId);
  const reason = refusal(actor, 'deployment.manage', offering.providerId) ?? editRefusal(offering);
  const lacks = [
    { id: 'plans', is: choices.plans.length === 0 },
    { id: 'brokers', is: choices.brokers.length === 0 },
  ].filter(({ is }) => is);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <MissingPanel missing={deploymentsMissing(deployments)} />
      <Section title={t('manage.title')} help={t('manage.help')}>
        <Downloads offeringId={offeringId} missing={missing} />
      </Section>
      <Section title={t('list.title')}>
        {deployments.length > 0 ? (
          <DeploymentTable offeringId={offeringId} deployments={deployments} removable={reason === null} />
        ) : (
          <EmptyState title={t('empty.title')} text={t('empty.text')} />
        )}
      </Section>
      <Section
        id={lacks.length > 0 ? fieldId('planId') : undefined}
        title={t('add.title')}
        help={offering.visibility === 'limited' ? t('add.helpLimited') : t('add.help')}
      >
        {lacks.length > 0 ? (
          <Row>
            {lacks.map(({ id }) => (
              <LinkButton key={id} kind="tertiary" href={`/offerings/${offeringId}/${id}`}>
                {t(`first.${id}`)}
              </LinkButton>
            ))}
          </Row>
        ) : (
          <Panel>
            <DeploymentForm offeringId={offeringId} choices={choices} refusal={reason} />
          </Panel>
        )}
      </Section>
    </Page>
  );
});
