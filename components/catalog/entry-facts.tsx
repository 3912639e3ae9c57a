import { useTranslations } from 'next-intl';
import type { CatalogEntry } from '@/lib/catalog/schema';
import { Facts } from '../ui/layout/arrange';
import { Panel } from '../ui/layout/page';
import styles from './catalog.module.scss';

const External = ({ href, children }: { href: string; children: string }) => (
  <a className="cds--link" href={href} rel="noopener noreferrer">
    {children}
  </a>
);

/** Beside the description: who offers it, where it runs, what to read, and where help is. */
export const EntryFacts = ({ entry }: { entry: CatalogEntry }) => {
  const t = useTranslations('catalog.facts');
  const { links, support, regions, categories, tags } = entry;
  const reading = (['documentation', 'apiDocs', 'releaseNotes', 'terms', 'site'] as const).filter(
    (name) => links[name],
  );
  const help = support.site || support.email || support.hours;
  const facts = [
    { label: t('provider'), value: entry.providerName },
    ...(categories.length ? [{ label: t('categories'), value: categories.join(', ') }] : []),
    ...(tags.length ? [{ label: t('tags'), value: <span translate="no">{tags.join(', ')}</span> }] : []),
    ...(regions.length ? [{ label: t('regions'), value: regions.join(', ') }] : []),
    ...(reading.length
      ? [
          {
            label: t('reading'),
            value: (
              <div className={styles.links}>
                {reading.map((name) => (
                  <External key={name} href={links[name]}>
                    {t(name)}
                  </External>
                ))}
              </div>
            ),
          },
        ]
      : []),
    ...(help
      ? [
          {
            label: t('support'),
            value: (
              <div className={styles.links}>
                {support.site ? <External href={support.site}>{t('supportSite')}</External> : null}
                {support.email ? <External href={`mailto:${support.email}`}>{support.email}</External> : null}
                {support.hours ? <span>{support.hours}</span> : null}
              </div>
            ),
          },
        ]
      : []),
  ];
  return (
    <div className={styles.aside}>
      <Panel>
        <Facts facts={facts} />
      </Panel>
    </div>
  );
};
