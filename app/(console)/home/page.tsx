import { getTranslations } from 'next-intl/server';
import { Page } from '@/components/ui/layout/page';
import { consolePage } from '@/lib/http/console-page';

export default consolePage(async ({ actor }) => {
  const t = await getTranslations('shell');
  return <Page title={t('nav.home')}>{actor.name}</Page>;
});
