import { getLocale, getTranslations } from 'next-intl/server';
import { FullPreview } from '@/components/listing/preview/full-preview';
import { Page } from '@/components/ui/layout/page';
import { Link } from '@/components/ui/link';
import { consolePage } from '@/lib/http/console-page';
import { previewWords } from '@/lib/http/preview-words';
import { listingDetail } from '@/lib/offerings/listing/queries';

export const generateMetadata = async () => ({
  title: (await getTranslations('listing.preview'))('title'),
});

/** The saved listing as customers will see it, with all the room there is. */
export default consolePage(async ({ actor, params }) => {
  const t = await getTranslations('listing');
  const offeringId = params.offeringId!;
  const [{ listing }, words] = await Promise.all([
    listingDetail(actor, offeringId, { locale: await getLocale() }),
    previewWords(actor, offeringId),
  ]);
  const back = <Link href={`/offerings/${offeringId}/listing`}>{t('title')}</Link>;
  return (
    <Page title={t('preview.title')} eyebrow={back} lead={t('preview.lead')}>
      <FullPreview listing={listing} words={words} />
    </Page>
  );
});
