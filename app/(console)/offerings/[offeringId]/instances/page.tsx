import { getTranslations } from 'next-intl/server';
import { EnableButton } from '@/components/instances/enable-button';
import { InstanceTable } from '@/components/instances/instance-table';
import { EmptyState } from '@/components/ui/layout/arrange';
import { Page, Section } from '@/components/ui/layout/page';
import { can } from '@/lib/auth/permissions';
import { consolePage } from '@/lib/http/console-page';
import { offeringInstances } from '@/lib/instances/queries';
import { instanceSearchSchema } from '@/lib/instances/schema';

export const generateMetadata = async () => ({ title: (await getTranslations('instances'))('ofOffering') });

export default consolePage(async ({ actor, params, search }) => {
  const t = await getTranslations('instances');
  const { rows } = await offeringInstances(
    actor,
    params.offeringId ?? '',
    instanceSearchSchema.parse(search),
  );
  const decides = can(actor, 'instance.enable');
  return (
    <Page title={t('ofOffering')} lead={t('ofOfferingLead')}>
      <Section>
        {rows.length === 0 ? (
          <EmptyState title={t('noneOf.title')} text={t('noneOf.text')} />
        ) : (
          <InstanceTable
            instances={rows}
            label={t('ofOffering')}
            name={({ name }) => name}
            action={
              decides ? (instance) => <EnableButton key={instance.state} instance={instance} /> : undefined
            }
          />
        )}
      </Section>
    </Page>
  );
});
