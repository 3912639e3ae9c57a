import { z } from 'zod';
import { accountIdSchema } from '../../core/ids';

/** What oidc-provider calls an interaction: 21 characters that nobody can guess. */
export const loginParams = z.object({ uid: z.string().regex(/^[\w-]{10,60}$/) });

/** `allow` false sends the person back to the service with `access_denied`. `accountId` is the account they act for. */
export const decideLoginSchema = z.strictObject({
  allow: z.boolean(),
  accountId: accountIdSchema.nullable(),
});
export type DecideLogin = z.infer<typeof decideLoginSchema>;

/** Where the browser goes on. */
export const decidedLoginSchema = z.strictObject({ location: z.string() });
export type DecidedLogin = z.infer<typeof decidedLoginSchema>;

/** A person who wants to log in to a service with this platform's identity. */
export type LoginRequest = {
  uid: string;
  clientId: string;
  offeringId: string;
  offeringName: string;
  serviceName: string;
  providerName: string;
  /** What was asked for beside who it is, as scopes. */
  scope: string;
  claims: string[];
  /** The service wants the person to prove anew who they are, since this moment (seconds). */
  provenSince: number | null;
  /** The person is asked, whatever they allowed before: the service wants it, or nothing proves which program asks (RFC 8252, section 8.6). */
  asksAgain: boolean;
};
