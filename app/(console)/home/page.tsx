import { getTranslations } from 'next-intl/server';
import { NextCards } from '@/components/dashboard/next-cards';
import { OfferingProgress } from '@/components/dashboard/offering-progress';
import { WaitingReviews } from '@/components/dashboard/waiting-reviews';
import { EmptyState, Row } from '@/components/ui/layout/arrange';
import { Page, Section } from '@/components/ui/layout/page';
import { LinkButton } from '@/components/ui/link';
import { can } from '@/lib/auth/permissions';
import { dashboard } from '@/lib/dashboard/queries';
import { consolePage } from '@/lib/http/console-page';

export const generateMetadata = async () => ({ title: (await getTranslations('shell.nav'))('home') });

export default consolePage(async ({ actor }) => {
  const t = await getTranslations('dashboard');
  const { offerings, reviews, next } = await dashboard(actor);
  const provides = actor.memberships.length > 0;
  const platform = actor.platformRoles.length > 0;
  const register = <LinkButton href="/offerings/new">{t('register')}</LinkButton>;
  const start = (
    <Row>
      {register}
      <LinkButton kind="tertiary" href="/catalog">
        {t('catalog')}
      </LinkButton>
    </Row>
  );
  return (
    <Page
      title={t('title', { name: actor.name })}
      actions={provides && can(actor, 'offering.create') ? register : null}
    >
      <NextCards offerings={next} />
      {offerings.length > 0 ? <OfferingProgress offerings={offerings} /> : null}
      {offerings.length === 0 && !platform ? (
        <EmptyState title={t('empty.title')} text={t('empty.text')} action={start} />
      ) : null}
      {reviews ? <WaitingReviews {...reviews} /> : null}
      {can(actor, 'installation.manage') ? (
        <Section title={t('operate.title')} help={t('operate.help')}>
          <Row>
            {(['people', 'settings', 'audit'] as const).map((one) => (
              <LinkButton key={one} kind="tertiary" href={`/${one}`}>
                {t(`operate.${one}`)}
              </LinkButton>
            ))}
          </Row>
        </Section>
      ) : null}
    </Page>
  );
});
