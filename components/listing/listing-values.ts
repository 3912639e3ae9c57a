import type { useCommandForm } from '../ui/form/use-command-form';
import { openTranslations } from '@/lib/offerings/listing/policy';
import type { ListingDto, SaveListing } from '@/lib/offerings/listing/schema';

export type ListingFormState = ReturnType<typeof useCommandForm<SaveListing, ListingDto>>;
/** What each group of the listing's form gets. */
export type ListingFieldProps = Pick<ListingFormState, 'form' | 'field'>;

/** The listing as its form edits it: the icon apart, every language with a place for each text. */
export const listingValues = ({ iconHash: _, ...listing }: ListingDto): SaveListing => ({
  ...listing,
  translations: openTranslations(listing),
});
