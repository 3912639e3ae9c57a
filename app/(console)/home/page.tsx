import { getLocale, getTranslations } from 'next-intl/server';
import { CustomerDesk } from '@/components/dashboard/customer-desk';
import { DriftNotices } from '@/components/dashboard/drift-notices';
import { OperatorDesk } from '@/components/dashboard/operator-desk';
import { ProviderDesk } from '@/components/dashboard/provider-desk';
import { ReviewerDesk } from '@/components/dashboard/reviewer-desk';
import { Page } from '@/components/ui/layout/page';
import { LinkButton } from '@/components/ui/link';
import { dashboard } from '@/lib/dashboard/queries';
import { consolePage } from '@/lib/http/console-page';
import { providersToOfferFor } from '@/lib/team/queries';

export const generateMetadata = async () => ({ title: (await getTranslations('shell.nav'))('home') });

export default consolePage(async ({ actor }) => {
  const t = await getTranslations('dashboard');
  const desks = await dashboard(actor, { locale: await getLocale() });
  const startFor = providersToOfferFor(actor);
  const starts = startFor.length > 0 && (desks.provider?.offerings.length ?? 0) > 0;
  return (
    <Page
      title={t('title', { name: actor.name })}
      actions={starts ? <LinkButton href="/offerings/new">{t('register')}</LinkButton> : null}
    >
      <DriftNotices notices={desks.drifts} />
      {desks.operator ? <OperatorDesk desk={desks.operator} /> : null}
      {desks.reviewer ? <ReviewerDesk desk={desks.reviewer} /> : null}
      {desks.provider ? <ProviderDesk desk={desks.provider} startFor={startFor} /> : null}
      {desks.customer ? <CustomerDesk desk={desks.customer} /> : null}
    </Page>
  );
});
