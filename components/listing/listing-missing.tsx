'use client';

import { memo } from 'react';
import type { Control } from 'react-hook-form';
import { MissingPanel } from '../ui/form/missing-panel';
import { listingMissing } from '@/lib/offerings/listing/completeness';
import type { ListingDetail } from '@/lib/offerings/listing/queries';
import type { ListingDto, SaveListing } from '@/lib/offerings/listing/schema';
import { useCurrentListing } from './use-current-listing';

type Offering = ListingDetail['offering'];

const Missing = memo(function Missing({ listing, offering }: { listing: ListingDto; offering: Offering }) {
  return <MissingPanel missing={listingMissing(listing, offering)} />;
});

type Props = { control: Control<SaveListing>; iconHash: string | null; offering: Offering };

/** What the form's values still lack. */
export const ListingMissing = ({ control, iconHash, offering }: Props) => (
  <Missing listing={useCurrentListing(control, iconHash)} offering={offering} />
);
