import { getTranslations } from 'next-intl/server';
import { JourneyMap } from '@/components/journey/journey-map';
import { NextTurn } from '@/components/journey/next-turn';
import { Renewals } from '@/components/journey/renewals';
import { ReturnedAnswer } from '@/components/journey/returned-answer';
import { Page, Section } from '@/components/ui/layout/page';
import { RefreshOnReturn } from '@/components/ui/refresh-on-return';
import { NextMove } from '@/components/visibility/next-move';
import { PAGE_FOR_RETURNED, type OfferingFacts } from '@/lib/checklist/facts';
import { journeyOf } from '@/lib/checklist/journey';
import { factsForPage } from '@/lib/checklist/queries';
import type { Actor } from '@/lib/auth/permissions';
import { consolePage } from '@/lib/http/console-page';
import { offeringInstances } from '@/lib/instances/queries';

export const generateMetadata = async () => ({ title: (await getTranslations('journey'))('summary') });

const NAMED = 5;

/** The instances that a withdrawal leaves behind, the youngest of them by name. */
const existing = async (actor: Actor, { id, visibility, instances }: OfferingFacts) => {
  if (visibility !== 'limited' || !instances) return undefined;
  const { rows } = await offeringInstances(actor, id, { accountId: '', removed: false, limit: NAMED });
  return { count: instances, rows };
};

export default consolePage(async ({ actor, params }) => {
  const t = await getTranslations('journey');
  const facts = await factsForPage(actor, params.offeringId!);
  const { steps, turn, returned, again } = journeyOf(facts);
  const isProvider = actor.memberships.some(({ providerId }) => providerId === facts.providerId);
  return (
    <Page title={t('summary')} lead={t('lead')}>
      <RefreshOnReturn />
      <NextTurn turn={turn} facts={facts} side={isProvider ? 'provider' : 'platform'} />
      {returned.map((one) => (
        <ReturnedAnswer
          key={one.id}
          offeringId={facts.id}
          returned={one}
          own={isProvider}
          href={`/offerings/${facts.id}/${PAGE_FOR_RETURNED[one.kind]}`}
        />
      ))}
      <Renewals again={again} />
      <Section title={t('title')} help={t(facts.type === 'referral' ? 'helpReferral' : 'help')}>
        <JourneyMap steps={steps} />
      </Section>
      <NextMove actor={actor} facts={facts} existing={await existing(actor, facts)} />
    </Page>
  );
});
