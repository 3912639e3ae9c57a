import { getTranslations } from 'next-intl/server';
import { Stack } from '@/components/ui/layout/arrange';
import { Page, Panel } from '@/components/ui/layout/page';
import { LinkButton } from '@/components/ui/link';
import { MomentDay } from '@/components/ui/moment';
import { AcceptForm } from '@/components/visibility/allow-list/accept-form';
import { consolePage } from '@/lib/http/console-page';
import { openInvitation } from '@/lib/visibility/allow-list/queries';

export const generateMetadata = async () => ({ title: (await getTranslations('allowList'))('title') });

export default consolePage(async ({ actor, params }) => {
  const t = await getTranslations('allowList.accept');
  const invitation = await openInvitation(actor, params.token!);
  const { offeringId, offeringName, providerName, expiresAt, accepted, taken } = invitation;
  const title = t('title', { offering: offeringName });
  if (accepted) {
    return (
      <Page title={title} lead={t('done', { account: accepted.name, offering: offeringName })} narrow>
        <LinkButton href={`/catalog/${offeringId}`}>{t('toCatalog')}</LinkButton>
      </Page>
    );
  }
  const free = actor.accounts.filter(({ accountId }) => !taken.includes(accountId));
  const reason = actor.accounts.length === 0 ? t('none') : t('taken');
  return (
    <Page title={title} lead={t('lead', { provider: providerName, offering: offeringName })} narrow>
      <Panel>
        <Stack>
          {free.length > 0 ? <AcceptForm token={params.token!} accounts={free} /> : <p>{reason}</p>}
          <p>
            {t('expires')} <MomentDay at={expiresAt} />
          </p>
        </Stack>
      </Panel>
    </Page>
  );
});
