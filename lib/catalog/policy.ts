import { englishPaths, listingTexts } from '../offerings/listing/policy';
import type { ListingDto } from '../offerings/listing/schema';
import type { CatalogEntry, EntryFrame } from './schema';

/**
 * One offering as customers see it, in the reader's language: what its listing says, in its frame. The catalog's page
 * and the preview beside the listing's form are both made by this.
 */
export const entryWith = (
  frame: EntryFrame,
  { listing, locale }: { listing: ListingDto; locale: string },
): CatalogEntry => {
  const { registeredName, namedCategories, unpublishedDocumentation, ...rest } = frame;
  const { displayName, alts, captions, ...texts } = listingTexts(listing, locale);
  const { documentationUrl, tags, iconHash } = listing;
  return {
    ...rest,
    ...texts,
    name: displayName || registeredName,
    iconHash,
    english: englishPaths(listing, locale),
    media: listing.media.map((medium, index) => ({
      ...medium,
      alt: alts[index] ?? medium.alt,
      caption: captions[index] ?? medium.caption,
    })),
    tags,
    categories: namedCategories.filter(({ id }) => listing.categories.includes(id)).map(({ name }) => name),
    links: {
      documentation: documentationUrl === unpublishedDocumentation ? '' : documentationUrl,
      terms: listing.termsUrl,
      apiDocs: listing.apiDocsUrl,
      releaseNotes: listing.releaseNotesUrl,
      site: listing.siteUrl,
    },
  };
};
