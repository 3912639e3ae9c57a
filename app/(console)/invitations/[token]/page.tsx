import { getTranslations } from 'next-intl/server';
import { Day } from '@/components/ui/moment';
import { Stack } from '@/components/ui/layout/arrange';
import { Page, Panel } from '@/components/ui/layout/page';
import { AcceptForm } from '@/components/visibility/allow-list/accept-form';
import { consolePage } from '@/lib/http/console-page';
import { openInvitation } from '@/lib/visibility/allow-list/queries';

export const generateMetadata = async () => ({ title: (await getTranslations('allowList'))('title') });

export default consolePage(async ({ actor, params }) => {
  const t = await getTranslations('allowList.accept');
  const { offeringName, providerName, expiresAt, taken } = await openInvitation(params.token!);
  const free = actor.accounts.filter(({ accountId }) => !taken.includes(accountId));
  const reason = actor.accounts.length === 0 ? t('none') : t('taken');
  return (
    <Page
      title={t('title', { offering: offeringName })}
      lead={t('lead', { provider: providerName, offering: offeringName })}
      narrow
    >
      <Panel>
        <Stack>
          {free.length > 0 ? (
            <AcceptForm token={params.token!} offeringName={offeringName} accounts={free} />
          ) : (
            <p>{reason}</p>
          )}
          <p>
            {t('expires')} <Day on={expiresAt} />
          </p>
        </Stack>
      </Panel>
    </Page>
  );
});
