'use client';

import { memo, useState } from 'react';
import { useLocale, useTranslations } from 'next-intl';
import { Select, SelectItem } from '@/components/ui/select';
import { Segments } from '@/components/ui/segments';
import { englishPaths } from '@/lib/offerings/listing/policy';
import { CATALOG_LOCALES, type CatalogLocale, type ListingDto } from '@/lib/offerings/listing/schema';
import { PreviewContent, type PreviewView, type PreviewWords } from './preview-content';
import { PreviewFrame } from './preview-frame';
import { usePageTheme } from './use-page-theme';
import styles from './preview.module.scss';

type Width = 'desktop' | 'mobile';
type Theme = 'light' | 'dark';

/** The widths of the windows that are shown, in pixels; a tile is looked at from near. */
const WIDTHS: Record<PreviewView, Record<Width, number>> = {
  page: { desktop: 1280, mobile: 390 },
  tile: { desktop: 480, mobile: 390 },
};

export type PreviewPanelProps = { listing: ListingDto; words: PreviewWords[]; width?: Width };

/** What customers will see: tile or page, in a wide or narrow window, in any language of the catalog. */
export const PreviewPanel = memo(function PreviewPanel({
  listing,
  words,
  width: initialWidth = 'mobile',
}: PreviewPanelProps) {
  const t = useTranslations('listing');
  const [view, setView] = useState<PreviewView>('page');
  const [width, setWidth] = useState<Width>(initialWidth);
  const [locale, setLocale] = useState(useLocale() as CatalogLocale);
  const pageTheme = usePageTheme();
  const [theme, setTheme] = useState<Theme | null>(null);
  const untranslated = englishPaths(listing, locale).length;
  return (
    <div className={styles.panel}>
      <div className={styles.toolbar}>
        <Segments
          legend={t('preview.view')}
          value={view}
          options={(['page', 'tile'] as const).map((value) => ({
            value,
            label: t(`preview.views.${value}`),
          }))}
          onChange={setView}
        />
        <Segments
          legend={t('preview.width')}
          value={width}
          options={(['desktop', 'mobile'] as const).map((value) => ({
            value,
            label: t(`preview.widths.${value}`),
          }))}
          onChange={setWidth}
        />
        <Segments
          legend={t('preview.theme')}
          value={theme ?? pageTheme}
          options={(['light', 'dark'] as const).map((value) => ({
            value,
            label: t(`preview.themes.${value}`),
          }))}
          onChange={setTheme}
        />
        <Select
          id="preview-locale"
          size="sm"
          hideLabel
          labelText={t('preview.language')}
          value={locale}
          onChange={(event) => setLocale(event.target.value as CatalogLocale)}
        >
          {CATALOG_LOCALES.map((one) => (
            <SelectItem key={one} value={one} text={t(`locales.${one}`)} />
          ))}
        </Select>
      </div>
      {untranslated > 0 ? (
        <p className={styles.note}>{t('preview.untranslated', { count: untranslated })}</p>
      ) : null}
      <PreviewFrame
        title={t('preview.title')}
        lang={locale}
        theme={theme ?? pageTheme}
        width={WIDTHS[view][width]}
      >
        <PreviewContent
          listing={listing}
          locale={locale}
          words={words.find((one) => one.locale === locale) ?? words[0]!}
          view={view}
        />
      </PreviewFrame>
    </div>
  );
});
