import type { CredentialState } from './schema';

/** Whether a credential works at the moment `at`: `expires` works until its end. */
export const credentialState = (
  { expiresAt, disabledAt = null }: { expiresAt: Date | null; disabledAt?: Date | null },
  at: Date,
): CredentialState => {
  if (disabledAt) return 'disabled';
  if (!expiresAt) return 'valid';
  return expiresAt > at ? 'expires' : 'expired';
};

/** Whether it opens anything today. */
export const isWorking = ({ state }: { state: CredentialState }): boolean =>
  state === 'valid' || state === 'expires';

/** When the old credential of a rotation ends: after the overlap, but never later than it would have anyway. */
export const overlapEnd = (expiresAt: Date | null, overlapHours: number, at: Date): Date => {
  const end = new Date(at.getTime() + overlapHours * 3_600_000);
  return expiresAt && expiresAt < end ? expiresAt : end;
};

/** The moment after the last valid day (UTC), or null for a credential without an end. */
export const endOfDay = (expiresOn: string): Date | null =>
  expiresOn === '' ? null : new Date(Date.parse(`${expiresOn}T00:00:00Z`) + 86_400_000);
