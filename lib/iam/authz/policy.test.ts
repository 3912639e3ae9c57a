import { describe, expect, it } from 'vitest';
import { softwareIamId, userIamId } from '../subjects';
import { askedOf, decide, grantKey, type Grant, type Knowledge } from './policy';

const ACCOUNT = 'a'.repeat(32);
const OTHER = 'b'.repeat(32);
const ana = userIamId('7d6f0f2c-8b59-4c3e-9a53-0e3a9d5f1a01');
const gone = userIamId('7d6f0f2c-8b59-4c3e-9a53-0e3a9d5f1a02');
const robot = softwareIamId('ServiceId-7d6f0f2c-8b59-4c3e-9a53-0e3a9d5f1a03');

const knowledge = (grants: Record<string, Grant[]> = {}): Knowledge => ({
  services: new Map([
    ['verse', { actions: new Map([['dashboard.view', ['Viewer', 'Operator']]]), iamId: robot }],
    ['prose', { actions: new Map([['dashboard.view', ['Viewer']]]), iamId: null }],
  ]),
  accounts: new Map([
    [ACCOUNT, { suspended: false }],
    [OTHER, { suspended: true }],
  ]),
  instances: new Set([`verse ${ACCOUNT} one`, `verse ${ACCOUNT} two`, `prose ${ACCOUNT} one`]),
  subjects: new Map([
    [ana, { disabled: false }],
    [gone, { disabled: true }],
    [robot, { disabled: false }],
  ]),
  grants: new Map(Object.entries(grants)),
});

const crn = (service = 'verse', account = ACCOUNT, instance = 'one') =>
  `crn:v1:bluemix:public:${service}:eu-de:a/${account}:${instance}::`;
const ask = (more: { id?: string; scope?: string; action?: string; resource?: object } = {}) => ({
  subject: { attributes: { id: more.id ?? ana, ...(more.scope && { scope: more.scope }) } },
  action: more.action ?? 'verse.dashboard.view',
  resource: more.resource ?? { crn: crn() },
});
const viewer = (grant: Partial<Grant> = {}) => ({
  [grantKey(ana, ACCOUNT)]: [{ serviceName: null, instanceId: null, roles: ['Viewer'], ...grant }],
});
const answer = (question: unknown, grants?: Record<string, Grant[]>) =>
  decide(askedOf(question), knowledge(grants)).reason;

describe('a decision', () => {
  it('permits by a role that maps to the action, on the service or instance that the policy names', () => {
    expect(answer(ask(), viewer())).toBe('role');
    expect(answer(ask(), viewer({ serviceName: 'verse' }))).toBe('role');
    expect(answer(ask(), viewer({ serviceName: 'verse', instanceId: 'one' }))).toBe('role');
    expect(answer(ask(), viewer({ serviceName: 'prose' }))).toBe('noRole');
    expect(answer(ask(), viewer({ instanceId: 'two' }))).toBe('noRole');
    expect(answer(ask(), viewer({ roles: ['Reader'] }))).toBe('noRole');
  });

  it('denies by default', () => {
    expect(answer(ask())).toBe('noRole');
    expect(answer(ask({ id: gone }), viewer())).toBe('disabledSubject');
    expect(answer(ask({ id: 'IBMid-somebody' }), viewer())).toBe('unknownSubject');
    expect(answer(ask({ action: 'verse.dashboard.delete' }), viewer())).toBe('unknownAction');
    expect(answer(ask({ action: 'prose.dashboard.view' }), viewer())).toBe('unknownAction');
  });

  it('does not permit what is unknown, and does not fail on it', () => {
    expect(answer(ask({ resource: { crn: crn('nothing') } }), viewer())).toBe('unknownResource');
    expect(answer(ask({ resource: { crn: crn('verse', 'c'.repeat(32)) } }), viewer())).toBe(
      'unknownResource',
    );
    expect(answer(ask({ resource: { crn: crn('verse', OTHER) } }), viewer())).toBe('suspendedAccount');
    expect(answer(ask({ resource: { crn: crn('verse', ACCOUNT, 'three') } }), viewer())).toBe(
      'unknownResource',
    );
    expect(answer(ask({ resource: { crn: crn('verse', ACCOUNT, '') } }), viewer())).toBe('role');
    for (const wrong of [
      null,
      [],
      'x',
      {},
      { subject: {} },
      ask({ resource: { crn: 'crn:v1' } }),
      ask({ resource: {} }),
    ])
      expect(answer(wrong, viewer())).toBe('malformed');
  });

  it('takes the resource by its attributes, the instance by GUID or CRN', () => {
    const by = (serviceInstance: string) =>
      ask({ resource: { attributes: { serviceName: 'verse', serviceInstance, accountId: ACCOUNT } } });
    expect(answer(by('one'), viewer({ instanceId: 'one' }))).toBe('role');
    expect(answer(by(crn()), viewer({ instanceId: 'one' }))).toBe('role');
    expect(answer(by('two'), viewer({ instanceId: 'one' }))).toBe('noRole');
  });

  it('is limited by the scope of the token and never widened by it', () => {
    expect(answer(ask({ scope: 'openid verse' }), viewer())).toBe('role');
    expect(answer(ask({ scope: 'ibm openid' }), viewer())).toBe('role');
    expect(answer(ask({ scope: 'openid prose' }), viewer())).toBe('outsideScope');
    expect(answer(ask({ scope: 'openid' }), viewer())).toBe('outsideScope');
    expect(answer(ask({ scope: 'openid verse' }))).toBe('noRole');
  });

  it('lets a service ID operate its own service in every account, and nothing else', () => {
    expect(answer(ask({ id: robot }))).toBe('ownServiceId');
    const other = ask({ id: robot, action: 'prose.dashboard.view', resource: { crn: crn('prose') } });
    expect(answer(other)).toBe('noRole');
  });

  it('knows the platform’s own services', () => {
    const manage = {
      subject: { attributes: { id: ana } },
      action: 'iam-identity.serviceid.manage',
      resource: { attributes: { serviceName: 'iam-identity', accountId: ACCOUNT } },
    };
    expect(answer(manage, viewer({ roles: ['Administrator'] }))).toBe('role');
    expect(answer(manage, viewer())).toBe('noRole');
  });
});
