'use client';

import { useState } from 'react';
import type { Control } from 'react-hook-form';
import { useWatch } from 'react-hook-form';
import { useLocale, useTranslations } from 'next-intl';
import { Stack } from '../ui/layout/arrange';
import { Section } from '../ui/layout/page';
import { Select, SelectItem } from '../ui/select';
import { listingTexts } from '@/lib/offerings/listing/policy';
import { CATALOG_LOCALES, type CatalogLocale, type SaveListing } from '@/lib/offerings/listing/schema';
import { PagePreview } from './page-preview';
import { TilePreview } from './tile-preview';
import styles from './listing.module.scss';

type Props = {
  control: Control<SaveListing>;
  iconSrc: string | null;
  providerName: string;
  categories: { id: string; name: string }[];
};

/** What customers will see of the form's present values, as a tile and as a page, in any language of the catalog. */
export const ListingPreview = ({ control, iconSrc, providerName, categories }: Props) => {
  const t = useTranslations('listing');
  const own = useLocale() as CatalogLocale;
  const [locale, setLocale] = useState<CatalogLocale>(own);
  const values = useWatch({ control }) as SaveListing;
  const shown = {
    texts: listingTexts(values, locale),
    locale,
    iconSrc,
    providerName,
    categories: categories.filter(({ id }) => values.categories.includes(id)).map(({ name }) => name),
  };
  return (
    <aside className={styles.aside} aria-label={t('preview.title')}>
      <Section title={t('preview.title')} help={t('preview.help')}>
        <Stack>
          <Select
            id="preview-locale"
            size="sm"
            labelText={t('preview.language')}
            value={locale}
            onChange={(event) => setLocale(event.target.value as CatalogLocale)}
          >
            {CATALOG_LOCALES.map((one) => (
              <SelectItem key={one} value={one} text={t(`locales.${one}`)} />
            ))}
          </Select>
          <TilePreview {...shown} />
          <PagePreview {...shown} media={values.media} />
        </Stack>
      </Section>
    </aside>
  );
};
