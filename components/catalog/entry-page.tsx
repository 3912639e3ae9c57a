import { useTranslations } from 'next-intl';
import type { CatalogEntry } from '@/lib/catalog/schema';
import { Columns, Row } from '../ui/layout/arrange';
import { Page } from '../ui/layout/page';
import { Link, LinkButton } from '../ui/link';
import { EntryBody } from './entry-body';
import { EntryFacts } from './entry-facts';
import { EntryNotice } from './entry-notice';
import { langOf } from './lang-of';
import { Marks } from './marks';
import { Plans } from './plans';
import { ServiceIcon } from './service-icon';
import styles from './catalog.module.scss';

/** The page of one offering in the catalog. */
export const EntryPage = ({ entry }: { entry: CatalogEntry }) => {
  const t = useTranslations('catalog');
  const { links, type } = entry;
  const identity = (
    <div className={styles.identity}>
      <Link href="/catalog">{t('title')}</Link>
      <Row>
        <ServiceIcon {...entry} />
        <Marks offering={entry} />
      </Row>
    </div>
  );
  const visit = (
    <a
      className="cds--btn cds--btn--md cds--layout--size-md cds--btn--primary"
      href={links.site}
      rel="noopener noreferrer"
    >
      {t('visit', { provider: entry.providerName })}
    </a>
  );
  const open = entry.visibility === 'public' || entry.visibility === 'limited';
  const create =
    open && entry.plans.length > 0 ? (
      <LinkButton href={`/resources/new?offering=${entry.id}`}>{t('create')}</LinkButton>
    ) : undefined;
  return (
    <Page
      withoutHelp
      title={<span lang={langOf(entry, 'displayName')}>{entry.name}</span>}
      eyebrow={identity}
      lead={<span lang={langOf(entry, 'shortDescription')}>{entry.shortDescription}</span>}
      actions={type === 'referral' ? (links.site ? visit : undefined) : create}
    >
      <EntryNotice entry={entry} />
      <Columns>
        <EntryBody entry={entry} />
        <EntryFacts entry={entry} />
      </Columns>
      <Plans entry={entry} />
    </Page>
  );
};
