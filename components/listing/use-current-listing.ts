'use client';

import { useDeferredValue, useMemo } from 'react';
import { useWatch, type Control } from 'react-hook-form';
import type { ListingDto, SaveListing } from '@/lib/offerings/listing/schema';

/**
 * The listing as it stands in the form. It lags behind fast typing, so that what is made of it never holds a key up:
 * hand it to a component that is memoised.
 */
export const useCurrentListing = (control: Control<SaveListing>, iconHash: string | null): ListingDto => {
  const values = useDeferredValue(useWatch({ control })) as SaveListing;
  return useMemo(() => ({ ...values, iconHash }), [values, iconHash]);
};
