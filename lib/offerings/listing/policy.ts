import { TRANSLATION_LOCALES, type ListingDto, type ListingTexts, type TranslationLocale } from './schema';

type Base = Pick<ListingDto, 'displayName' | 'shortDescription' | 'longDescription' | 'bullets' | 'media'>;
type Translated = Base & Pick<ListingDto, 'translations'>;

const EMPTY: ListingTexts = {
  displayName: '',
  shortDescription: '',
  longDescription: '',
  bullets: [],
  alts: [],
  captions: [],
};

/** The English texts. */
const baseTexts = ({
  displayName,
  shortDescription,
  longDescription,
  bullets,
  media,
}: Base): ListingTexts => ({
  displayName,
  shortDescription,
  longDescription,
  bullets,
  alts: media.map(({ alt }) => alt),
  captions: media.map(({ caption }) => caption),
});

/** Every language with one place for each English text, empty where nothing is written: what the form edits. */
export const openTranslations = (listing: Translated): Record<TranslationLocale, ListingTexts> => {
  const complete = (texts: ListingTexts = EMPTY): ListingTexts => ({
    ...texts,
    bullets: listing.bullets.map((_, index) => texts.bullets[index] ?? { title: '', text: '' }),
    alts: listing.media.map((_, index) => texts.alts[index] ?? ''),
    captions: listing.media.map((_, index) => texts.captions[index] ?? ''),
  });
  const entries = TRANSLATION_LOCALES.map((locale) => [locale, complete(listing.translations[locale])]);
  return Object.fromEntries(entries) as Record<TranslationLocale, ListingTexts>;
};

const localeOf = (wanted: string): TranslationLocale | undefined => {
  const tag = wanted.toLowerCase();
  return (
    TRANSLATION_LOCALES.find((locale) => locale === tag) ??
    TRANSLATION_LOCALES.find((locale) => locale === tag.split('-')[0])
  );
};

/** What a reader of the language sees: its texts, and the English one wherever a translation is missing. */
export const listingTexts = (listing: Translated, wanted: string): ListingTexts => {
  const base = baseTexts(listing);
  const locale = localeOf(wanted);
  const own = locale && listing.translations[locale];
  if (!own) return base;
  return {
    displayName: own.displayName || base.displayName,
    shortDescription: own.shortDescription || base.shortDescription,
    longDescription: own.longDescription || base.longDescription,
    bullets: base.bullets.map(({ title, text }, index) => ({
      title: own.bullets[index]?.title || title,
      text: own.bullets[index]?.text || text,
    })),
    alts: base.alts.map((alt, index) => own.alts[index] || alt),
    captions: base.captions.map((caption, index) => own.captions[index] || caption),
  };
};

const flat = ({ bullets, alts, captions, ...texts }: ListingTexts): Record<string, string> => ({
  ...texts,
  ...Object.fromEntries(
    bullets.flatMap(({ title, text }, at) => [
      [`bullets.${at}.title`, title],
      [`bullets.${at}.text`, text],
    ]),
  ),
  ...Object.fromEntries(alts.map((alt, at) => [`alts.${at}`, alt])),
  ...Object.fromEntries(captions.map((caption, at) => [`captions.${at}`, caption])),
});

/** How many English texts there are to translate, and the paths (below the language) that still lack a translation. */
export const translationGaps = (
  listing: Translated,
  locale: TranslationLocale,
): { total: number; gaps: string[] } => {
  const wanted = Object.entries(flat(baseTexts(listing))).filter(([, text]) => text.trim());
  const own = flat(listing.translations[locale] ?? EMPTY);
  return { total: wanted.length, gaps: wanted.map(([path]) => path).filter((path) => !own[path]?.trim()) };
};

/** The paths of the texts that a reader of the language reads in English, because they are not translated. */
export const englishPaths = (listing: Translated, wanted: string): string[] => {
  const locale = localeOf(wanted);
  return locale ? translationGaps(listing, locale).gaps : [];
};
