import { getLocale, getTranslations } from 'next-intl/server';
import { CreateForm } from '@/components/instances/create-form';
import { Page, Panel, Section } from '@/components/ui/layout/page';
import { Link } from '@/components/ui/link';
import { consolePage } from '@/lib/http/console-page';
import { createChoices } from '@/lib/instances/queries';

export const generateMetadata = async () => ({ title: (await getTranslations('instances.create'))('title') });

export default consolePage(async ({ actor, search }) => {
  const t = await getTranslations('instances.create');
  const choices = await createChoices(actor, [search.offering].flat()[0] ?? '', {
    locale: await getLocale(),
  });
  return (
    <Page
      narrow
      title={t('of', { name: choices.offeringName })}
      eyebrow={<Link href={`/catalog/${choices.offeringId}`}>{choices.offeringName}</Link>}
      lead={t('lead')}
    >
      <Section>
        <Panel>
          <CreateForm choices={choices} />
        </Panel>
      </Section>
    </Page>
  );
});
