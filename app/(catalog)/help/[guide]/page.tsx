import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { GuideText } from '@/components/help/guide-text';
import { Link } from '@/components/ui/link';
import { Page } from '@/components/ui/layout/page';
import { guideOf } from '@/lib/help/queries';

type Props = { params: Promise<{ guide: string }> };

const guideAt = async ({ params }: Props) =>
  (await guideOf((await params).guide, await getLocale())) ?? notFound();

export const generateMetadata = async (props: Props) => ({ title: (await guideAt(props)).title });

/** One guide, in the reader's language; anyone may read it. */
const GuidePage = async (props: Props) => {
  const t = await getTranslations('help');
  const { title, intro, sections } = await guideAt(props);
  return (
    <Page title={title} eyebrow={<Link href="/help">{t('all')}</Link>} lead={intro}>
      <GuideText sections={sections} />
    </Page>
  );
};

export default GuidePage;
