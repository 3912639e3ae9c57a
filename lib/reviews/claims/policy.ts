/** A reviewer who took a request is believed to be looking at it for so long, in minutes. */
export const CLAIM_MINUTES = 30;

type Claimed = { claimedById: string | null; claimedName: string | null; claimedAt: Date | null };
export type Claim = { userId: string; name: string; until: Date };

/** Claims from before this moment have run out. */
export const claimsSince = (now: Date) => new Date(now.getTime() - CLAIM_MINUTES * 60_000);

/** Who is looking at a request, or null: nobody, or too long ago. */
export const claimOf = ({ claimedById, claimedName, claimedAt }: Claimed, now: Date): Claim | null =>
  claimedById && claimedAt && claimedAt > claimsSince(now)
    ? {
        userId: claimedById,
        name: claimedName ?? '',
        until: new Date(claimedAt.getTime() + CLAIM_MINUTES * 60_000),
      }
    : null;
