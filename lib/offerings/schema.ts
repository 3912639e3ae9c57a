/** Where an offering stands; lib/visibility/machine.ts has the moves. */
export const VISIBILITIES = ['draft', 'limited', 'public', 'suspended', 'deprecated', 'retired'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

export const OFFERING_TYPES = ['integrated_billing', 'referral'] as const;
export type OfferingType = (typeof OFFERING_TYPES)[number];
