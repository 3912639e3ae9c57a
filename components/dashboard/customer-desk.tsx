import { useTranslations } from 'next-intl';
import type { CustomerDesk as Desk } from '@/lib/dashboard/queries';
import { CatalogTiles } from '../catalog/catalog-tiles';
import { EmptyState, Row } from '../ui/layout/arrange';
import { Section } from '../ui/layout/page';
import { LinkButton } from '../ui/link';

/** A customer's start page: services to choose from, and the way in for who wants to sell one. */
export const CustomerDesk = ({ desk }: { desk: Desk }) => {
  const t = useTranslations('dashboard.customer');
  return (
    <>
      <Section title={t('title')} help={t('help')}>
        <CatalogTiles tiles={desk.tiles} level={3} />
        <Row>
          <LinkButton href="/catalog">{t(desk.more ? 'all' : 'catalog')}</LinkButton>
        </Row>
      </Section>
      <EmptyState
        title={t('sell.title')}
        text={t('sell.text')}
        action={
          <LinkButton kind="tertiary" href="/offerings/new">
            {t('sell.action')}
          </LinkButton>
        }
      />
    </>
  );
};
