import { getTranslations } from 'next-intl/server';
import { AccessConsole } from '@/components/iam/access-console';
import { LockedNotice } from '@/components/offerings/locked-notice';
import { Page } from '@/components/ui/layout/page';
import { consolePage } from '@/lib/http/console-page';
import { accessDetail } from '@/lib/iam/queries';

export const generateMetadata = async () => ({ title: (await getTranslations('iam'))('title') });

export default consolePage(async ({ actor, params }) => {
  const t = await getTranslations('iam');
  const detail = await accessDetail(actor, params.offeringId!);
  const { manage, define } = detail.refusals;
  return (
    <Page title={t('title')} lead={t('lead')}>
      <LockedNotice reason={define} still={manage ? null : t('stillManaged')} />
      <AccessConsole detail={detail} />
    </Page>
  );
});
