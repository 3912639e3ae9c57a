import { isAtLeast } from '../levels';
import { answerBinding } from './bindings';
import { referenceCatalog, type ReferenceCatalog, type ReferenceOptions } from './catalog';
import { answerInstance } from './instances';
import { poll } from './operations';
import { Refusal, type Call, type Reply } from './reply';
import type { State } from './state';
import { bodyOf } from './validation';

const CHALLENGE = { 'www-authenticate': 'Basic realm="verse"' };
const ETAG = '"1"';

const checkVersion = ({ headers }: Call) => {
  const version = headers['x-broker-api-version'];
  if (version === undefined || /^2\.\d+$/.test(String(version))) return;
  throw new Refusal(412, 'Please speak version 2.12 or later.');
};

const answerState = (call: Call, id: string, { instances }: State): Reply => {
  const instance = instances.get(id);
  if (!instance) throw new Refusal(404, 'There is no such instance.');
  if (call.method === 'GET')
    return { status: 200, body: { enabled: instance.enabled, active: true, last_active: Date.now() - 1000 } };
  const { enabled } = bodyOf(call);
  if (typeof enabled !== 'boolean') throw new Refusal(400, '“enabled” is neither true nor false.');
  instance.enabled = enabled;
  return { status: 204 };
};

export type ReferenceBroker = { answer: (call: Call) => Reply; state: State; catalog: ReferenceCatalog };

/** A broker that does what the specification and the platform ask for, in any of their versions. */
export const referenceBroker = (options: ReferenceOptions): ReferenceBroker => {
  const catalog = referenceCatalog(options);
  const state: State = { instances: new Map() };
  const broker = { options, catalog, state };

  const route = (call: Call): Reply => {
    const [version, kind, id = '', part, bindingId = ''] = call.path;
    if (version === 'bluemix_v1' && kind === 'service_instances') return answerState(call, id, state);
    checkVersion(call);
    if (kind === 'catalog') {
      if (call.headers['if-none-match'] === ETAG) return { status: 304 };
      const headers = isAtLeast(options.version, '2.16') ? { etag: ETAG } : undefined;
      return { status: 200, body: catalog, headers };
    }
    if (kind !== 'service_instances') throw new Refusal(404, 'There is nothing here.');
    if (part === 'service_bindings') return answerBinding(call, { instanceId: id, id: bindingId }, broker);
    if (part !== 'last_operation') return answerInstance(call, id, broker);
    const instance = state.instances.get(id);
    if (!instance) throw new Refusal(404, 'There is no such instance.');
    return poll(instance);
  };

  const answer = (call: Call): Reply => {
    if (!call.authorized) return { status: 401, body: { description: 'Who are you?' }, headers: CHALLENGE };
    try {
      if (/%(?![0-9a-f]{2})/i.test(call.rawPath)) throw new Refusal(400, 'The path is not encoded.');
      return route(call);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { reply } = error;
      const tells = call.method === 'PATCH' && isAtLeast(options.version, '2.16');
      const usable = tells ? { instance_usable: true, update_repeatable: false } : {};
      return { ...reply, body: { ...(reply.body as object), ...usable } };
    }
  };
  return { answer, state, catalog };
};
