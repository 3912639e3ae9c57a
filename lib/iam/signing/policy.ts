/** How long an access token works, in seconds. */
export const ACCESS_TOKEN_SECONDS = 3600;

const MINUTE = 60_000;
const DAY = 86_400_000;

/** A new key is published this long before it signs: every verifier that caches the key set has it by then. */
export const PUBLISHED_BEFORE_MS = 10 * MINUTE;
/** A key that signs no more stays published until its last token has ended, and a little longer. */
export const PUBLISHED_AFTER_MS = ACCESS_TOKEN_SECONDS * 1000 + 10 * MINUTE;
/** Keys are replaced by themselves at this age. */
export const MOST_AGE_MS = 90 * DAY;

type Key = { signsFrom: Date; publishedUntil: Date | null };

/** The key that signs at the moment `at`: the newest that has begun. */
export const signingKeyAt = <K extends Key>(keys: readonly K[], at: Date): K | undefined =>
  keys
    .filter(({ signsFrom, publishedUntil }) => signsFrom <= at && (!publishedUntil || publishedUntil > at))
    .sort((a, b) => b.signsFrom.getTime() - a.signsFrom.getTime())[0];

/** Whether the keys need a new one: there is none for tomorrow, or the newest is too old. */
export const isRotationDue = (keys: readonly Key[], at: Date): boolean =>
  !keys.some(
    ({ signsFrom, publishedUntil }) =>
      publishedUntil === null && signsFrom.getTime() > at.getTime() - MOST_AGE_MS,
  );
