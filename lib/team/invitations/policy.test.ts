import { expect, it } from 'vitest';
import { addressRefusal, invitationRefusal, INVITATION_STATES, invitationState } from './policy';

const at = new Date('2026-03-03T10:00:00Z');
const later = new Date(at.getTime() + 1);
const row = { acceptedAt: null, revokedAt: null, expiresAt: later };

it.each([
  [row, 'open'],
  [{ ...row, expiresAt: at }, 'expired'],
  [{ ...row, revokedAt: at, expiresAt: at }, 'revoked'],
  [{ ...row, acceptedAt: at, expiresAt: at }, 'accepted'],
] as const)('an invitation %o is %s', (dates, state) => {
  expect(invitationState(dates, at)).toBe(state);
});

it('only an open invitation can be used', () => {
  expect(INVITATION_STATES.filter((state) => invitationRefusal(state) === null)).toEqual(['open']);
});

it('only the invited address can use it', () => {
  expect(addressRefusal('ana@verse.example', 'ana@verse.example')).toBeNull();
  expect(addressRefusal('ana@verse.example', 'ben@verse.example')?.values).toEqual({
    invited: 'ana@verse.example',
    own: 'ben@verse.example',
  });
});
