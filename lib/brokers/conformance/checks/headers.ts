export const VERSION_HEADER = 'x-broker-api-version';
export const IDENTITY_HEADER = 'x-broker-api-originating-identity';
export const REQUEST_HEADER = 'x-broker-api-request-identity';

/** The value of the originating identity: platform and base64 of the claims (2.13 Originating Identity). */
export const identityOf = (platform: string, claims: object) =>
  `${platform} ${Buffer.from(JSON.stringify(claims)).toString('base64')}`;
