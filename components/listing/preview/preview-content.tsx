'use client';

import { memo, type SyntheticEvent } from 'react';
import { NextIntlClientProvider, type AbstractIntlMessages } from 'next-intl';
import { CatalogTiles } from '@/components/catalog/catalog-tiles';
import { EntryPage } from '@/components/catalog/entry-page';
import { entryWith } from '@/lib/catalog/policy';
import type { EntryFrame } from '@/lib/catalog/schema';
import type { CatalogLocale, ListingDto } from '@/lib/offerings/listing/schema';
import styles from './preview.module.scss';

export type PreviewView = 'page' | 'tile';
/** The catalog in one of the console's languages: its own texts, and what it says of the offering. */
export type PreviewWords = { locale: string; messages: AbstractIntlMessages; frame: EntryFrame };

type Props = { listing: ListingDto; locale: CatalogLocale; words: PreviewWords; view: PreviewView };

// Links and forms lead nowhere from a preview.
const stay = (event: SyntheticEvent) => {
  if (event.type === 'submit' || (event.target as Element).closest('a')) event.preventDefault();
};

/** The catalog's own tile or page with the form's values; drawn again only when they change. */
export const PreviewContent = memo(function PreviewContent({ listing, locale, words, view }: Props) {
  const entry = entryWith(words.frame, { listing, locale });
  return (
    <NextIntlClientProvider locale={words.locale} messages={words.messages} timeZone="UTC">
      <div
        className={locale === 'en' ? undefined : styles.marked}
        onClickCapture={stay}
        onSubmitCapture={stay}
      >
        {view === 'page' ? (
          <EntryPage entry={entry} />
        ) : (
          <div className={styles.tile}>
            <CatalogTiles tiles={[entry]} />
          </div>
        )}
      </div>
    </NextIntlClientProvider>
  );
});
