import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SetupForm } from '@/components/auth/link-forms';
import { Page, Panel } from '@/components/ui/layout/page';
import { linkIsLive } from '@/lib/auth/links';

export const generateMetadata = async () => ({ title: (await getTranslations('auth.links'))('setupTitle') });

const LinkPage = async ({ params }: { params: Promise<{ token: string }> }) => {
  const { token } = await params;
  if (!(await linkIsLive('setup', token))) notFound();
  const t = await getTranslations('auth.links');
  return (
    <Page title={t('setupTitle')} lead={t('setupLead')} narrow>
      <Panel>
        <SetupForm token={token} />
      </Panel>
    </Page>
  );
};

export default LinkPage;
