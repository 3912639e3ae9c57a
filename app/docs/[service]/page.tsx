import { cache } from 'react';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Guide } from '@/components/content/guide';
import { Page } from '@/components/ui/layout/page';
import { publishedGuide } from '@/lib/content/guidance/queries';
import { getFormatter } from '@/components/ui/server-formatter';

type Props = { params: Promise<{ service: string }> };

const guideOf = cache(async (service: string) => (await publishedGuide(service)) ?? notFound());

export const generateMetadata = async ({ params }: Props) => {
  const { name } = await guideOf((await params).service);
  return { title: (await getTranslations('docs'))('title', { name }) };
};

/** Published getting-started documentation; anyone may read it. */
const DocumentationPage = async ({ params }: Props) => {
  const [t, format] = await Promise.all([getTranslations('docs'), getFormatter()]);
  const { name, providerName, markdown, publishedAt } = await guideOf((await params).service);
  const lead = t('by', { provider: providerName, on: format.dateTime(publishedAt, { dateStyle: 'long' }) });
  return (
    <Page title={name} eyebrow={t('eyebrow')} lead={lead} narrow>
      <Guide text={markdown} />
    </Page>
  );
};

export default DocumentationPage;
