import { getTranslations } from 'next-intl/server';
import { ApiReference } from '@/components/api-reference/api-reference';
import { Link } from '@/components/ui/link';
import { Page } from '@/components/ui/layout/page';
import { consolePage } from '@/lib/http/console-page';

const DOCUMENT = '/api/console/openapi.json';

export const generateMetadata = async () => ({ title: (await getTranslations('apiReference'))('title') });

export default consolePage(async () => {
  const t = await getTranslations('apiReference');
  return (
    <Page title={t('title')} lead={t('lead')} actions={<Link href={DOCUMENT}>{t('document')}</Link>}>
      <ApiReference document={DOCUMENT} />
    </Page>
  );
});
