import { getTranslations } from 'next-intl/server';
import { ImportForm } from '@/components/brokers/import-form';
import { Link } from '@/components/ui/link';
import { Page } from '@/components/ui/layout/page';
import { refusal } from '@/lib/auth/permissions';
import { offeringInScope } from '@/lib/auth/scope';
import { consolePage } from '@/lib/http/console-page';
import { installationSettings } from '@/lib/installation/queries';

export const generateMetadata = async () => ({ title: (await getTranslations('importBroker'))('title') });

export default consolePage(async ({ actor, params }) => {
  const t = await getTranslations('importBroker');
  const brokers = await getTranslations('brokers');
  const offeringId = params.offeringId ?? '';
  const { providerId, visibility } = await offeringInScope(actor, offeringId);
  const { allowLoopbackBrokers } = await installationSettings();
  const locked = visibility === 'draft' ? null : { key: 'importBroker.onlyDraft' };
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      eyebrow={<Link href={`/offerings/${offeringId}/brokers`}>{brokers('detail.back')}</Link>}
    >
      <ImportForm
        offeringId={offeringId}
        refusal={refusal(actor, 'offering.edit', providerId) ?? locked}
        localAllowed={allowLoopbackBrokers}
      />
    </Page>
  );
});
