import { describe, expect, it, test } from 'vitest';
import { fieldIssues } from '../core/issues';
import {
  BUILT_IN_ROLES,
  initialActions,
  redirectUriSchema,
  roleIdFor,
  saveAccessSchema,
  saveRedirectUrisSchema,
  type SaveAccess,
} from './schema';

const complaint = (uri: string) => {
  const { error } = redirectUriSchema.safeParse(uri);
  return error
    ? fieldIssues(error).map(({ message }) => message.key.replace('iam.redirectUri.', ''))[0]
    : null;
};

test.each([
  ['https://service.example/callback', null],
  ['https://service.example', null],
  ['https://service.example/a?b=c&d=%2Fe', null],
  ['https://service.example:8443/callback', null],
  ['https://Service.Example/CallBack', null],
  ['https://xn--bcher-kva.example/cb', null],
  ['https://service.example/users/@me', null],
  ['http://localhost/cb', null],
  ['http://localhost:3001/cb', null],
  ['http://127.0.0.1:3001/cb', null],
  ['', 'validation.required'],
  ['/callback', 'absolute'],
  ['service.example/cb', 'absolute'],
  ['//service.example/cb', 'absolute'],
  ['https:service.example/cb', 'absolute'],
  ['https:/service.example/cb', 'absolute'],
  ['javascript:alert(1)', 'absolute'],
  ['javascript://service.example/%0aalert(1)', 'secure'],
  ['data:text/html,x', 'absolute'],
  ['myapp://callback', 'secure'],
  ['com.example.app:/cb', 'absolute'],
  ['ftp://service.example/cb', 'secure'],
  ['http://service.example/cb', 'secure'],
  ['http://localhost.evil.example/cb', 'secure'],
  ['http://127.0.0.1.evil.example/cb', 'secure'],
  ['http://evil.example/localhost', 'secure'],
  ['http://127.1/cb', 'host'],
  ['http://0x7f000001/cb', 'host'],
  ['http://[::1]/cb', 'secure'],
  ['https://service.example/cb#', 'fragment'],
  ['https://service.example/cb#part', 'fragment'],
  ['https://user@service.example/cb', 'credentials'],
  ['https://user:pass@service.example/cb', 'credentials'],
  ['https://@service.example/cb', 'credentials'],
  ['https://service.example\\@evil.example/cb', 'credentials'],
  ['http://localhost@evil.example/cb', 'credentials'],
  [' https://service.example/cb', 'absolute'],
  ['https://service.example/cb ', 'characters'],
  ['https://service.example/c\tb', 'characters'],
  ['https://service.example/c\nb', 'characters'],
  ['https://service.example\\evil.example/cb', 'characters'],
  ['https://bücher.example/cb', 'characters'],
  ['https://service.example/%zz', 'characters'],
  ['https://service.example/%2', 'characters'],
  ['https://service.example/<script>', 'characters'],
  ['https://ex%61mple.example/cb', 'host'],
  ['https://*.service.example/cb', 'host'],
  ['https:///service.example/cb', 'host'],
  ['https://', 'host'],
  ['https://service.example:99999/cb', 'host'],
  [`https://service.example/${'a'.repeat(2000)}`, 'validation.tooBig.string'],
])('redirect URI %j → %s', (uri, expected) => {
  expect(complaint(uri)).toBe(expected);
});

describe('redirect URIs', () => {
  const parse = (redirectUris: string[]) => saveRedirectUrisSchema.safeParse({ version: 0, redirectUris });
  const problems = (redirectUris: string[]) => {
    const { error } = parse(redirectUris);
    return error ? fieldIssues(error).map(({ path, message }) => [path, message.key]) : [];
  };
  const uri = (path: number) => `https://service.example/${path}`;

  it('keeps the text exactly', () => {
    const written = ['https://Service.Example:443/A/../b?', 'https://service.example:443/a/../b?'];
    expect(parse(written).data?.redirectUris).toEqual(written);
  });

  it('refuses the same text twice, at the second one', () => {
    expect(problems([uri(1), uri(2), uri(1)])).toEqual([['redirectUris.2', 'iam.redirectUri.repeated']]);
  });

  it('takes none and ten, not eleven', () => {
    expect(problems([])).toEqual([]);
    expect(problems(Array.from({ length: 10 }, (_, index) => uri(index)))).toEqual([]);
    expect(problems(Array.from({ length: 11 }, (_, index) => uri(index)))).toEqual([
      ['redirectUris', 'validation.tooBig.array'],
    ]);
  });
});

describe('roles and actions', () => {
  const [dashboard] = initialActions();
  const billing = { id: 'BillingReader', displayName: 'Billing reader', description: '' };
  const read = { id: 'report.read', description: '', roles: ['Reader', 'BillingReader'] };
  const problems = (more: Partial<SaveAccess>) => {
    const { error } = saveAccessSchema.safeParse({
      version: 0,
      roles: [billing],
      actions: [dashboard!, read],
      ...more,
    });
    return error ? fieldIssues(error).map(({ path, message }) => [path, message.key]) : [];
  };

  it('accepts custom roles and actions', () => expect(problems({})).toEqual([]));

  it.each<[string, Partial<SaveAccess>, string[][]]>([
    ['dashboard.view removed', { actions: [read] }, [['actions', 'iam.action.dashboardView']]],
    ['an action twice', { actions: [dashboard!, read, read] }, [['actions.2.id', 'iam.action.repeated']]],
    ['a role that is gone', { roles: [] }, [['actions.1.roles', 'iam.action.unknownRole']]],
    [
      'no role',
      { actions: [dashboard!, { ...read, roles: [] }] },
      [['actions.1.roles', 'iam.action.noRole']],
    ],
    [
      'a built-in role',
      { roles: [billing, { ...billing, id: 'VIEWER' }] },
      [['roles.1.id', 'iam.role.builtIn']],
    ],
    [
      'a role twice',
      { roles: [billing, { ...billing, id: 'Billingreader' }] },
      [['roles.1.id', 'iam.role.repeated']],
    ],
    [
      'a role without a name',
      { roles: [{ ...billing, displayName: ' ' }] },
      [['roles.0.displayName', 'validation.required']],
    ],
    ['no verb', { actions: [dashboard!, { ...read, id: 'report' }] }, [['actions.1.id', 'iam.action.id']]],
    [
      'a third part',
      { actions: [dashboard!, { ...read, id: 'a.b.c' }] },
      [['actions.1.id', 'iam.action.id']],
    ],
    [
      'capitals',
      { actions: [dashboard!, { ...read, id: 'Report.read' }] },
      [['actions.1.id', 'iam.action.id']],
    ],
  ])('refuses %s', (_, change, expected) => expect(problems(change)).toEqual(expected));

  it('has the seven roles, and lets platform roles open the dashboard', () => {
    expect(BUILT_IN_ROLES.map(({ id }) => id)).toEqual([
      'Viewer',
      'Operator',
      'Editor',
      'Administrator',
      'Reader',
      'Writer',
      'Manager',
    ]);
    expect(dashboard).toMatchObject({
      id: 'dashboard.view',
      roles: ['Viewer', 'Operator', 'Editor', 'Administrator'],
    });
  });

  it.each([
    ['billing reader', 'BillingReader'],
    ['Éditeur  d’étiquettes', 'EditeurDEtiquettes'],
    ['2nd line', 'ndLine'],
    ['—', ''],
  ])('makes an id of %j', (name, id) => expect(roleIdFor(name)).toBe(id));
});
