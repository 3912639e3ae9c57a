import { getTranslations } from 'next-intl/server';
import { InstanceView } from '@/components/instances/instance-view';
import { Page } from '@/components/ui/layout/page';
import { Link } from '@/components/ui/link';
import { consolePage } from '@/lib/http/console-page';
import { instancePageOf } from '@/lib/instances/queries';

export const generateMetadata = async () => ({ title: (await getTranslations('instances'))('title') });

export default consolePage(async ({ actor, params }) => {
  const t = await getTranslations('instances');
  const { instance, asked } = await instancePageOf(actor, params.instanceId ?? '');
  return (
    <Page
      narrow
      title={instance.name}
      eyebrow={<Link href="/resources">{t('title')}</Link>}
      lead={instance.offeringName}
    >
      <InstanceView initial={instance} asked={asked} />
    </Page>
  );
});
