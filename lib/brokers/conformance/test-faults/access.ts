import { USERNAME } from '../test-broker/serve';
import { CATALOG, described, INSTANCE, on, STATE, type Fault } from './fault';

const CHALLENGE = { 'www-authenticate': 'Basic' };
/** The tests’ certificate ends with the year 2119. */
const SHORTLY_BEFORE_ITS_END = Date.parse('2119-12-20T00:00:00Z');

const userOf = (header: string | undefined) =>
  Buffer.from(header?.slice('Basic '.length) ?? '', 'base64')
    .toString()
    .split(':')[0];

const versioned = (version: string | undefined, change: () => ReturnType<typeof described>) =>
  on('GET', CATALOG, ({ headers }) => (headers['x-broker-api-version'] === version ? change() : undefined));

export const TRANSPORT_FAULTS = {
  T1: { wrongTarget: { httpAllowed: false }, verdict: 'fail' },
  T2: { tls: { minVersion: 'TLSv1.3' } },
  T3: { tls: { minVersion: 'TLSv1', ciphers: 'DEFAULT:@SECLEVEL=0' } },
  T4: { tls: {}, shiftMs: SHORTLY_BEFORE_ITS_END - Date.now(), verdict: 'warn' },
} satisfies Record<string, Fault>;

export const AUTHENTICATION_FAULTS = {
  A1: {
    mistake: () => (call) =>
      call.headers.authorization === undefined && call.method === 'PATCH' ? described(404) : undefined,
  },
  A2: {
    mistake: () => (call) =>
      !call.authorized &&
      CATALOG.test(call.rawPath) &&
      userOf(call.headers.authorization as string) === USERNAME
        ? described(403)
        : undefined,
  },
  A3: {
    mistake: () => (call, _, broker) => {
      const { authorization } = call.headers;
      const isStranger = typeof authorization === 'string' && userOf(authorization) !== USERNAME;
      return isStranger && !call.authorized ? broker.answer({ ...call, authorized: true }) : undefined;
    },
  },
  A4: {
    mistake: () => (call) =>
      !call.authorized && STATE.test(call.rawPath) && call.method === 'GET' ? described(404) : undefined,
  },
  A5: {
    mistake: () => (call) => (!call.authorized && call.text && !call.body ? described(400) : undefined),
  },
  A6: {
    mistake: () => (call) =>
      String(call.headers.authorization).startsWith('basic ')
        ? { ...described(401), headers: CHALLENGE }
        : undefined,
  },
  A7: { mistake: () => (call, right) => (call.authorized ? undefined : { ...right(), headers: {} }) },
  A8: {
    mistake: () => (call, _, broker) => {
      if (!call.authorized && call.method === 'DELETE') broker.answer({ ...call, authorized: true });
      return undefined;
    },
  },
} satisfies Record<string, Fault>;

const REFUSED = { status: 412, body: { description: 'Version 2.13, please.' } };

export const VERSION_FAULTS = {
  V1: { broker: { version: '2.13' }, mistake: versioned('2.12', () => REFUSED) },
  V2: { mistake: versioned(undefined, () => described(500)) },
  V3: { mistake: versioned('1.0', () => ({ status: 412, body: 'Version 2.12, please.' })) },
  V4: { mistake: versioned('2.99', () => REFUSED) },
  V5: { mistake: versioned('', () => described(500)) },
  V6: { mistake: versioned('1.0', () => described(412)) },
} satisfies Record<string, Fault>;

const identified = (method: string, route: RegExp, is: (value: unknown) => boolean, status: number) =>
  on(method, route, ({ headers }) =>
    is(headers['x-broker-api-originating-identity']) ? described(status) : undefined,
  );
const claims = (value: unknown) => Buffer.from(String(value).split(' ')[1] ?? '', 'base64').toString();

export const IDENTITY_FAULTS = {
  O1: { mistake: identified('PUT', INSTANCE, (value) => claims(value).includes('@'), 400) },
  O2: { mistake: identified('DELETE', INSTANCE, (value) => value === undefined, 400) },
  O3: { mistake: identified('PUT', INSTANCE, (value) => claims(value).startsWith('ibmid-'), 500) },
  O4: { mistake: identified('PUT', INSTANCE, (value) => value === '', 500) },
  O5: { mistake: identified('PUT', INSTANCE, (value) => String(value).startsWith('somewhere'), 500) },
} satisfies Record<string, Fault>;
