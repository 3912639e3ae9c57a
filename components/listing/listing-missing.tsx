'use client';

import type { UseFormReturn } from 'react-hook-form';
import { MissingPanel } from '../ui/form/missing-panel';
import { useRestingValues } from '../ui/form/use-resting-values';
import { listingMissing } from '@/lib/offerings/listing/completeness';
import type { ListingDetail } from '@/lib/offerings/listing/queries';
import type { SaveListing } from '@/lib/offerings/listing/schema';

type Props = {
  form: UseFormReturn<SaveListing>;
  iconHash: string | null;
  offering: ListingDetail['offering'];
};

/** What the form's values still lack. */
export const ListingMissing = ({ form, iconHash, offering }: Props) => (
  <MissingPanel missing={listingMissing({ ...useRestingValues(form), iconHash }, offering)} />
);
