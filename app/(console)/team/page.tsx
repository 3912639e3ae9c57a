import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/layout/arrange';
import { Page } from '@/components/ui/layout/page';
import { consolePage } from '@/lib/http/console-page';

export const generateMetadata = async () => ({ title: (await getTranslations('team'))('title') });

export default consolePage(async ({ actor }) => {
  const [first] = actor.memberships;
  if (first) redirect(`/team/${first.providerId}`);
  const t = await getTranslations('team');
  return (
    <Page title={t('title')}>
      <EmptyState title={t('nowhere.title')} text={t('nowhere.text')} />
    </Page>
  );
});
