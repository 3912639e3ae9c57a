import { getTranslations } from 'next-intl/server';
import { DeadLetters } from '@/components/jobs/dead-letters';
import { Facts } from '@/components/ui/layout/arrange';
import { Page, Panel, Section } from '@/components/ui/layout/page';
import { RefreshEvery } from '@/components/ui/refresh-every';
import { brokerPlaces } from '@/lib/brokers/places/queries';
import { consolePage } from '@/lib/http/console-page';
import { deadLetters, queueCounts } from '@/lib/jobs/queries';

export const generateMetadata = async () => ({ title: (await getTranslations('jobs'))('title') });

export default consolePage(
  async ({ actor }) => {
    const t = await getTranslations('jobs');
    const [counts, letters] = await Promise.all([queueCounts(actor), deadLetters(actor)]);
    const places = await brokerPlaces(
      actor,
      letters.map(({ subject }) => subject),
    );
    const facts = counts.map(({ queue, ...numbers }) => ({
      label: t(`kind.${queue}`),
      value: t('counts', numbers),
    }));
    return (
      <Page title={t('title')} lead={t('lead')}>
        <RefreshEvery seconds={5} />
        <Section title={t('queues')}>
          <Panel>
            <Facts facts={facts} />
          </Panel>
        </Section>
        <Section title={t('failed.title')} help={t('failed.help')}>
          <DeadLetters letters={letters} places={places} />
        </Section>
      </Page>
    );
  },
  { permission: 'installation.manage' },
);
