import { getLocale, getTranslations } from 'next-intl/server';
import { GuideCard } from '@/components/help/guide-card';
import { Cards } from '@/components/ui/layout/arrange';
import { Page } from '@/components/ui/layout/page';
import { currentActor } from '@/lib/auth/session';
import { guideIndex } from '@/lib/help/queries';

export const generateMetadata = async () => ({ title: (await getTranslations('help'))('title') });

/** The guides, those for the reader's own roles first. */
const HelpPage = async () => {
  const [t, locale, actor] = await Promise.all([getTranslations('help'), getLocale(), currentActor()]);
  const guides = await guideIndex(actor, locale);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Cards as="ul">
        {guides.map((guide) => (
          <GuideCard key={guide.name} guide={guide} />
        ))}
      </Cards>
    </Page>
  );
};

export default HelpPage;
