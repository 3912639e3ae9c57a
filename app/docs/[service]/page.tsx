import { cache } from 'react';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Guide } from '@/components/content/guide';
import { Page } from '@/components/ui/layout/page';
import { Day } from '@/components/ui/moment';
import { publishedGuide } from '@/lib/content/guidance/queries';

type Props = { params: Promise<{ service: string }> };

const guideOf = cache(async (service: string) => (await publishedGuide(service)) ?? notFound());

export const generateMetadata = async ({ params }: Props) => {
  const { name } = await guideOf((await params).service);
  return { title: (await getTranslations('docs'))('title', { name }) };
};

/** Published getting-started documentation; anyone may read it. */
const DocumentationPage = async ({ params }: Props) => {
  const t = await getTranslations('docs');
  const { name, providerName, markdown, publishedAt } = await guideOf((await params).service);
  const lead = t.rich('by', { provider: providerName, updated: () => <Day on={publishedAt} /> });
  return (
    <Page title={name} eyebrow={t('eyebrow')} lead={lead} narrow>
      <Guide text={markdown} />
    </Page>
  );
};

export default DocumentationPage;
