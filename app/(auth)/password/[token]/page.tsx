import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PasswordForm } from '@/components/auth/link-forms';
import { Page, Panel } from '@/components/ui/layout/page';
import { linkIsLive } from '@/lib/auth/links';

export const generateMetadata = async () => ({
  title: (await getTranslations('auth.links'))('passwordTitle'),
});

const LinkPage = async ({ params }: { params: Promise<{ token: string }> }) => {
  const { token } = await params;
  if (!(await linkIsLive('password', token))) notFound();
  const t = await getTranslations('auth.links');
  return (
    <Page title={t('passwordTitle')} lead={t('passwordLead')} narrow>
      <Panel>
        <PasswordForm token={token} />
      </Panel>
    </Page>
  );
};

export default LinkPage;
