import { Secret, TOTP } from 'otpauth';

const PERIOD = 30;

const totpOf = (secret: string, label: string) =>
  new TOTP({
    issuer: 'Provider Workbench',
    label,
    period: PERIOD,
    digits: 6,
    secret: Secret.fromBase32(secret),
  });

/** A new 160-bit secret (RFC 4226, section 4), base32. */
export const newTotpSecret = () => new Secret({ size: 20 }).base32;

/** What an authenticator application reads from the QR code. */
export const totpUri = (secret: string, label: string) => totpOf(secret, label).toString();

/**
 * The time step that a code belongs to (RFC 6238), one step of clock difference allowed on either side; null when it
 * fits none.
 */
export const totpStep = (secret: string, code: string, at: Date): number | null => {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = totpOf(secret, '').validate({ token: code, timestamp: at.getTime(), window: 1 });
  return delta === null ? null : Math.floor(at.getTime() / 1000 / PERIOD) + delta;
};
