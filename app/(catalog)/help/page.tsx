import { getLocale, getTranslations } from 'next-intl/server';
import { GuideCards } from '@/components/help/guide-cards';
import { Page } from '@/components/ui/layout/page';
import { currentActor } from '@/lib/auth/session';
import { guideIndex } from '@/lib/help/queries';

export const generateMetadata = async () => ({ title: (await getTranslations('help'))('title') });

/** The guides, those for the reader's own roles first. */
const HelpPage = async () => {
  const [t, locale, actor] = await Promise.all([getTranslations('help'), getLocale(), currentActor()]);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <GuideCards guides={await guideIndex(actor, locale)} />
    </Page>
  );
};

export default HelpPage;
