import { Secret } from 'otpauth';
import { expect, it } from 'vitest';
import { newTotpSecret, totpStep, totpUri } from './totp';

// RFC 6238, appendix B, SHA-1, shortened to six digits.
const SECRET = Secret.fromLatin1('12345678901234567890').base32;
const at = (seconds: number) => new Date(seconds * 1000);

it.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1234567890, '005924'],
  [2000000000, '279037'],
])('knows the codes of the standard: %s s is %s', (seconds, code) => {
  expect(totpStep(SECRET, code, at(seconds))).toBe(Math.floor(seconds / 30));
});

it('allows one step of clock difference and no more, and names the code’s own step', () => {
  expect(totpStep(SECRET, '287082', at(59 + 30))).toBe(1);
  expect(totpStep(SECRET, '287082', at(59 - 30))).toBe(1);
  expect(totpStep(SECRET, '287082', at(59 + 60))).toBeNull();
});

it.each(['', '28708', '2870821', ' 287082', '28708a', '２８７０８２'])('refuses %j', (code) => {
  expect(totpStep(SECRET, code, at(59))).toBeNull();
});

it('makes secrets of 160 bits and an address for authenticator applications', () => {
  const secret = newTotpSecret();
  expect(Secret.fromBase32(secret).bytes).toHaveLength(20);
  const uri = new URL(totpUri(secret, 'ana@verse.example'));
  expect(uri.protocol).toBe('otpauth:');
  expect(uri.searchParams.get('secret')).toBe(secret);
  expect(uri.searchParams.get('issuer')).toBe('Provider Workbench');
});
