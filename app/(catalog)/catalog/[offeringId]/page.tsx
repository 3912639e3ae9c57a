import { cache } from 'react';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { EntryBody } from '@/components/catalog/entry-body';
import { EntryFacts } from '@/components/catalog/entry-facts';
import { EntryNotice } from '@/components/catalog/entry-notice';
import { Marks } from '@/components/catalog/marks';
import { Plans } from '@/components/catalog/plans';
import { ServiceIcon } from '@/components/catalog/service-icon';
import styles from '@/components/catalog/catalog.module.scss';
import { Columns, Row } from '@/components/ui/layout/arrange';
import { Page } from '@/components/ui/layout/page';
import { Link } from '@/components/ui/link';
import { currentActor } from '@/lib/auth/session';
import { catalogEntry } from '@/lib/catalog/queries';
import { noteFirstSeen } from '@/lib/catalog/service';

type Props = {
  params: Promise<{ offeringId: string }>;
  searchParams: Promise<{ currency?: string | string[] }>;
};

const entryOf = cache(async (offeringId: string, currency: string | string[] | undefined) => {
  const [viewer, locale] = await Promise.all([currentActor(), getLocale()]);
  const entry = await catalogEntry(viewer, offeringId, { locale, market: [currency].flat()[0] });
  if (!entry) notFound();
  if (viewer && entry.visibility === 'limited') await noteFirstSeen(viewer, offeringId);
  return entry;
});

export const generateMetadata = async ({ params, searchParams }: Props) => {
  const { name, shortDescription } = await entryOf((await params).offeringId, (await searchParams).currency);
  return { title: name, description: shortDescription };
};

/** One offering as customers see it; a 404 for whoever does not find it in the catalog. */
const CatalogEntryPage = async ({ params, searchParams }: Props) => {
  const t = await getTranslations('catalog');
  const entry = await entryOf((await params).offeringId, (await searchParams).currency);
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
  return (
    <Page
      title={entry.name}
      eyebrow={identity}
      lead={entry.shortDescription}
      actions={type === 'referral' && links.site ? visit : undefined}
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

export default CatalogEntryPage;
