import { getTranslations } from 'next-intl/server';
import { StartForm } from '@/components/offerings/start-form';
import { EmptyState } from '@/components/ui/layout/arrange';
import { Page, Panel } from '@/components/ui/layout/page';
import { Link } from '@/components/ui/link';
import { say, type Translate } from '@/lib/core/say';
import { consolePage } from '@/lib/http/console-page';
import { startRefusal } from '@/lib/offerings/registration/policy';
import { providersToOfferFor } from '@/lib/team/queries';

export const generateMetadata = async () => ({
  title: (await getTranslations('registration.start'))('title'),
});

export default consolePage(async ({ actor }) => {
  const [t, translate, offerings] = await Promise.all([
    getTranslations('registration.start'),
    getTranslations(),
    getTranslations('offerings'),
  ]);
  const reason = startRefusal(actor);
  if (reason) {
    const back = <Link href="/offerings">{offerings('title')}</Link>;
    return (
      <Page title={t('title')} narrow>
        <EmptyState
          title={translate('errors.title.forbidden')}
          text={say(translate as Translate, reason)}
          action={back}
        />
      </Page>
    );
  }
  return (
    <Page title={t('title')} lead={t('lead')} narrow>
      <Panel>
        <StartForm providers={providersToOfferFor(actor)} />
      </Panel>
    </Page>
  );
});
