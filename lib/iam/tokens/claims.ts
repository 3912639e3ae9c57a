import { PLATFORM_PROFILE } from '../../core/platform-profile';
import { GENERAL_SCOPES } from '../../core/reserved-names';
import { softwareIamId, userIamId } from '../subjects';

/** The client that tokens by API key carry when no client authenticated with them. */
export const DEFAULT_CLIENT = 'default';

/** The scope of a token that no service's client made: all that its subject's policies allow. */
export const UNLIMITED_SCOPE = 'ibm openid';

/** The scope of a token that a service's client made (domain §14): good for that service alone. */
export const scopeOfService = (serviceName: string) => `openid ${serviceName}`;

const GENERAL: readonly string[] = GENERAL_SCOPES;

/** The services that a scope names. */
export const servicesIn = (scope: string): string[] =>
  scope.split(' ').filter((word) => word !== '' && !GENERAL.includes(word));

/** Whether a scope lets its token be used for the service: it names it, or it names none and is the unlimited one. */
export const scopeAllows = (scope: string, serviceName: string): boolean => {
  const services = servicesIn(scope);
  return services.length > 0 ? services.includes(serviceName) : scope.split(' ').includes('ibm');
};

type Person = { id: string; name: string; email: string };

/** A person in a token. */
export const userClaims = ({ id, name, email }: Person) => {
  const iamId = userIamId(id);
  const [given = name, ...rest] = name.split(' ');
  return {
    iam_id: iamId,
    id: iamId,
    realmid: PLATFORM_PROFILE.realm,
    identifier: id,
    given_name: given,
    family_name: rest.join(' '),
    name,
    email,
    sub: email,
  };
};

/** Software in a token: a service ID, or a service's own client. */
export const softwareClaims = (
  { id, name }: { id: string; name: string },
  subType: 'ServiceId' | 'ClientId',
) => {
  const iamId = softwareIamId(id);
  return {
    iam_id: iamId,
    id: iamId,
    realmid: 'iamid',
    identifier: id,
    name,
    sub: id,
    sub_type: subType,
    authn: { sub: id, iam_id: iamId, sub_type: subType, name },
  };
};

export const accountClaims = (accountId: string | null) =>
  accountId === null ? {} : { account: { valid: true, bss: accountId } };
