import { getLocale, getTranslations } from 'next-intl/server';
import { BrokersForm } from '@/components/installation/brokers-form';
import { CalendarForm } from '@/components/installation/calendar-form';
import { CategoryForm } from '@/components/installation/category-form';
import { OperationForm } from '@/components/installation/operation-form';
import { RatesForm } from '@/components/installation/rates-form';
import { RegionForm } from '@/components/installation/region-form';
import { RegionTree } from '@/components/installation/region-tree';
import { Row, Stack } from '@/components/ui/layout/arrange';
import { Page, Panel, Section } from '@/components/ui/layout/page';
import { Tag } from '@/components/ui/tag';
import { consolePage } from '@/lib/http/console-page';
import { settingsPage } from '@/lib/installation/queries';
import { getFormatter } from '@/components/ui/server-formatter';

export const generateMetadata = async () => ({ title: (await getTranslations('installation'))('title') });

export default consolePage(
  async ({ actor }) => {
    const t = await getTranslations('installation');
    const [locale, format] = await Promise.all([getLocale(), getFormatter()]);
    const { settings, dates, rates, categories, tree } = await settingsPage(actor, locale);
    const { versions, reviewWeekday, decisionWeekday, allowLoopbackBrokers } = settings;
    const { reclamationDays, watchMinutes } = settings;
    const day = (date: Date) =>
      format.dateTime(date, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
    const next = t('calendar.next', { reviewOn: day(dates.reviewOn), decideBy: day(dates.decideBy) });
    return (
      <Page title={t('title')} lead={t('lead')} narrow>
        <Section id="calendar" title={t('calendar.title')} help={t('calendar.help')}>
          <Panel>
            <CalendarForm
              values={{ reviewWeekday, decisionWeekday, version: versions.reviewCalendar }}
              next={next}
            />
          </Panel>
        </Section>
        <Section id="brokers" title={t('brokers.title')} help={t('brokers.help')}>
          <Panel>
            <BrokersForm values={{ allowLoopback: allowLoopbackBrokers, version: versions.brokers }} />
          </Panel>
        </Section>
        <Section id="operation" title={t('operation.title')} help={t('operation.help')}>
          <Panel>
            <OperationForm values={{ reclamationDays, watchMinutes, version: versions.operation }} />
          </Panel>
        </Section>
        <Section id="rates" title={t('rates.title')} help={t('rates.help')}>
          <Panel>
            <RatesForm rates={rates} />
          </Panel>
        </Section>
        <Section id="categories" title={t('categories.title')} help={t('categories.help')}>
          <Panel>
            <Stack loose>
              <Row>
                {categories.map(({ id, name }) => (
                  <Tag key={id}>{name}</Tag>
                ))}
              </Row>
              <CategoryForm />
            </Stack>
          </Panel>
        </Section>
        <Section id="regions" title={t('regions.title')} help={t('regions.help')}>
          <Panel>
            <Stack loose>
              <RegionTree tree={tree} />
              <RegionForm tree={tree} />
            </Stack>
          </Panel>
        </Section>
      </Page>
    );
  },
  { permission: 'installation.manage' },
);
