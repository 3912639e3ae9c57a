import { getTranslations } from 'next-intl/server';
import { JourneyMap } from '@/components/journey/journey-map';
import { NextTurn } from '@/components/journey/next-turn';
import { Page, Section } from '@/components/ui/layout/page';
import { RefreshOnReturn } from '@/components/ui/refresh-on-return';
import { NextMove } from '@/components/visibility/next-move';
import { journeyOf } from '@/lib/checklist/journey';
import { factsForPage } from '@/lib/checklist/queries';
import { consolePage } from '@/lib/http/console-page';

export const generateMetadata = async () => ({ title: (await getTranslations('journey'))('summary') });

export default consolePage(async ({ actor, params }) => {
  const t = await getTranslations('journey');
  const facts = await factsForPage(actor, params.offeringId!);
  const { steps, turn } = journeyOf(facts);
  const isProvider = actor.memberships.some(({ providerId }) => providerId === facts.providerId);
  return (
    <Page title={t('summary')} lead={t('lead')}>
      <RefreshOnReturn />
      <NextTurn turn={turn} facts={facts} side={isProvider ? 'provider' : 'platform'} />
      <Section title={t('title')} help={t(facts.type === 'referral' ? 'helpReferral' : 'help')}>
        <JourneyMap steps={steps} />
      </Section>
      <NextMove actor={actor} facts={facts} />
    </Page>
  );
});
