import { getLocale, getTranslations } from 'next-intl/server';
import { LockedNotice } from '@/components/offerings/locked-notice';
import { SettingsForm } from '@/components/settings/settings-form';
import { Page } from '@/components/ui/layout/page';
import { refusal } from '@/lib/auth/permissions';
import { consolePage } from '@/lib/http/console-page';
import { editRefusal } from '@/lib/offerings/policy';
import { settingsDetail } from '@/lib/offerings/settings/queries';

export const generateMetadata = async () => ({ title: (await getTranslations('offeringSettings'))('title') });

export default consolePage(async ({ actor, params }) => {
  const t = await getTranslations('offeringSettings');
  const detail = await settingsDetail(actor, params.offeringId!, { locale: await getLocale() });
  const blocked = refusal(actor, 'offering.edit', detail.offering.providerId) ?? editRefusal(detail.offering);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <LockedNotice reason={blocked} />
      <SettingsForm detail={detail} refusal={blocked} />
    </Page>
  );
});
