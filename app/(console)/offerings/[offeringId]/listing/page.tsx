import { getLocale, getTranslations } from 'next-intl/server';
import { ListingForm } from '@/components/listing/listing-form';
import { LockedNotice } from '@/components/offerings/locked-notice';
import { Page } from '@/components/ui/layout/page';
import { refusal } from '@/lib/auth/permissions';
import { previewWords } from '@/lib/http/preview-words';
import { consolePage } from '@/lib/http/console-page';
import { listingDetail } from '@/lib/offerings/listing/queries';
import { editRefusal } from '@/lib/offerings/policy';

export const generateMetadata = async () => ({ title: (await getTranslations('listing'))('title') });

export default consolePage(async ({ actor, params }) => {
  const t = await getTranslations('listing');
  const [detail, words] = await Promise.all([
    listingDetail(actor, params.offeringId!, { locale: await getLocale() }),
    previewWords(actor, params.offeringId!),
  ]);
  const blocked = refusal(actor, 'offering.edit', detail.offering.providerId) ?? editRefusal(detail.offering);
  return (
    <Page title={t('title')} lead={t(blocked ? 'leadLocked' : 'lead')}>
      <LockedNotice reason={blocked} />
      <ListingForm detail={detail} refusal={blocked} words={words} />
    </Page>
  );
});
