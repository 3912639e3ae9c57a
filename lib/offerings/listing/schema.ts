import { z } from 'zod';
import { idSchema, versionSchema } from '../../core/ids';
import { urlSchema } from '../../core/text';
import { paragraphSchema } from '../../core/text';
import { imageHashSchema } from '../images/schema';
import { textLine } from '../text';

/** The languages of the catalog; English is the base that the others translate. */
export const CATALOG_LOCALES = ['en', 'de', 'es', 'fr', 'it', 'ja', 'ko', 'pt-br', 'zh-cn', 'zh-tw'] as const;
export const TRANSLATION_LOCALES = ['de', 'es', 'fr', 'it', 'ja', 'ko', 'pt-br', 'zh-cn', 'zh-tw'] as const;
export type CatalogLocale = (typeof CATALOG_LOCALES)[number];
export type TranslationLocale = (typeof TRANSLATION_LOCALES)[number];

/** How many characters each text of a listing may have. */
export const TEXT_MAX = {
  displayName: 100,
  shortDescription: 130,
  longDescription: 10_000,
  bulletTitle: 100,
  bulletText: 500,
  alt: 200,
  caption: 200,
} as const;
export const BULLETS_MAX = 10;
export const MEDIA_MAX = 8;
export const TAGS_MAX = 20;
export const ICON_MAX_BYTES = 65_536;
export const MEDIA_KINDS = ['image', 'video'] as const;

const unique = <T>(values: T[]) => [...new Set(values)];

const bulletSchema = z.strictObject({
  title: textLine(TEXT_MAX.bulletTitle),
  text: paragraphSchema(TEXT_MAX.bulletText),
});
const mediumSchema = z.strictObject({
  kind: z.enum(MEDIA_KINDS),
  /** Where a video is watched. Pictures are stored here; an older one may still be only an address. */
  url: urlSchema,
  /** The hash of the stored picture; empty for a video. */
  image: z.union([z.literal(''), imageHashSchema]).default(''),
  /** What a picture shows, for those who do not see it. */
  alt: textLine(TEXT_MAX.alt).default(''),
  caption: textLine(TEXT_MAX.caption),
});
export const bulletsSchema = z.array(bulletSchema).max(BULLETS_MAX);
export const mediaSchema = z.array(mediumSchema).max(MEDIA_MAX);
export type Bullet = z.infer<typeof bulletSchema>;
export type Medium = z.infer<typeof mediumSchema>;

const textsSchema = z.strictObject({
  displayName: textLine(TEXT_MAX.displayName),
  shortDescription: textLine(TEXT_MAX.shortDescription),
  longDescription: paragraphSchema(TEXT_MAX.longDescription),
  /** In the order of the listing's bullets. */
  bullets: bulletsSchema,
  /** In the order of the listing's media, as the captions. */
  alts: z.array(textLine(TEXT_MAX.alt)).max(MEDIA_MAX).default([]),
  captions: z.array(textLine(TEXT_MAX.caption)).max(MEDIA_MAX),
});

/** What a customer reads of a listing, in one language. */
export type ListingTexts = z.infer<typeof textsSchema>;
export type Translations = Partial<Record<TranslationLocale, ListingTexts>>;

const saysNothing = ({ bullets, alts, captions, ...texts }: ListingTexts) =>
  [
    ...Object.values(texts),
    ...alts,
    ...captions,
    ...bullets.flatMap(({ title, text }) => [title, text]),
  ].every((text) => !text.trim());

/** Locale → texts; a language without a single text is left out. */
export const translationsSchema = z
  .partialRecord(z.enum(TRANSLATION_LOCALES), textsSchema)
  .transform((translations): Translations => {
    const said = TRANSLATION_LOCALES.filter(
      (locale) => translations[locale] && !saysNothing(translations[locale]),
    );
    return Object.fromEntries(said.map((locale) => [locale, translations[locale]]));
  });

export const saveListingSchema = z.strictObject({
  version: versionSchema,
  displayName: textsSchema.shape.displayName,
  shortDescription: textsSchema.shape.shortDescription,
  longDescription: textsSchema.shape.longDescription,
  categories: z.array(z.string().max(64)).max(12).transform(unique),
  tags: z.array(textLine(40).min(1)).max(TAGS_MAX).transform(unique),
  bullets: bulletsSchema,
  media: mediaSchema,
  documentationUrl: urlSchema,
  instructionsUrl: urlSchema,
  termsUrl: urlSchema,
  /** The provider says that the terms are a page of their own for this service and hold no billing clause. */
  termsConfirmed: z.boolean(),
  apiDocsUrl: urlSchema,
  releaseNotesUrl: urlSchema,
  /** Where a referral offering leads; empty for others. */
  siteUrl: urlSchema,
  translations: translationsSchema,
});

export type SaveListing = z.infer<typeof saveListingSchema>;
/** The stored listing; `iconHash` (SHA-256 of the stored SVG) is null while there is no icon. */
export const listingDtoSchema = saveListingSchema
  .extend({ iconHash: z.string().nullable() })
  .meta({ id: 'Listing' });
export type ListingDto = z.infer<typeof listingDtoSchema>;

export const offeringParams = z.object({ offeringId: idSchema });

/** `replaces` is the hash of the icon that the editor saw, null for none: the lock of this command. */
const replacesSchema = z.string().regex(/^[0-9a-f]{64}$/);

export const saveIconSchema = z.strictObject({
  svg: z
    .string()
    .min(1)
    .refine((svg) => new TextEncoder().encode(svg).length <= ICON_MAX_BYTES, {
      error: 'listing.icon.tooLarge',
      params: { kib: ICON_MAX_BYTES / 1024 },
    }),
  replaces: replacesSchema.nullable(),
});
export type SaveIcon = z.infer<typeof saveIconSchema>;

export const removeIconQuery = z.strictObject({ replaces: replacesSchema });

/** `removed` names the elements and attributes that were taken out for safety. */
export const savedIconSchema = z.strictObject({ iconHash: z.string(), removed: z.array(z.string()) });
export type SavedIcon = z.infer<typeof savedIconSchema>;
