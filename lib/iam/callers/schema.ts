/** Who calls a platform interface, as the access token says it. */
export type Caller = {
  iamId: string;
  name: string;
  /** The person behind it, null for software. */
  userId: string | null;
  /** The account that the token is for; null for a person who belongs to none. */
  accountId: string | null;
  scope: string;
  clientId: string;
  address: string | null;
  requestId: string;
};
