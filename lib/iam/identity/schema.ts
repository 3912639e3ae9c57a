/** The path of the OpenID Connect provider on this origin; the platform's published clients expect it. */
export const IDENTITY_PATH = '/identity';

/** On an error of the provider's that a person sees: its code. */
export const LOGIN_ERROR_HEADER = 'x-login-error';
