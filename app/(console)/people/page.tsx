import { getTranslations } from 'next-intl/server';
import { AddPersonForm } from '@/components/people/add-person-form';
import { CreateProviderForm } from '@/components/people/create-provider-form';
import { PeopleTable } from '@/components/people/people-table';
import { Columns, Stack } from '@/components/ui/layout/arrange';
import { Page, Panel, Section } from '@/components/ui/layout/page';
import { consolePage } from '@/lib/http/console-page';
import { listPeople, listProviders } from '@/lib/team/people/queries';

export const generateMetadata = async () => ({ title: (await getTranslations('people'))('title') });

export default consolePage(
  async ({ actor }) => {
    const t = await getTranslations('people');
    const [people, providers] = await Promise.all([listPeople(actor), listProviders(actor)]);
    return (
      <Page title={t('title')} lead={t('lead')}>
        <Columns>
          <PeopleTable people={people} providers={providers} />
          <Stack>
            <Panel>
              <Section title={t('add.title')} help={t('add.help')}>
                <AddPersonForm providers={providers} />
              </Section>
            </Panel>
            <Panel>
              <Section title={t('provider.title')} help={t('provider.help')}>
                <CreateProviderForm />
              </Section>
            </Panel>
          </Stack>
        </Columns>
      </Page>
    );
  },
  { permission: 'people.manage' },
);
