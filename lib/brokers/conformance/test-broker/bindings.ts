import { isDeepStrictEqual } from 'node:util';
import { isAtLeast } from '../levels';
import { isBindable } from '../catalog-facts';
import { isText } from '../rules';
import type { ReferenceCatalog, ReferenceOptions } from './catalog';
import { begin, poll, repeated, requireIdle, requireIncomplete } from './operations';
import { GONE, Refusal, type Call, type Reply } from './reply';
import { newCredentials, type Binding, type Instance, type State } from './state';
import { bodyOf, idsIn, requireOffered } from './validation';

type Broker = { options: ReferenceOptions; catalog: ReferenceCatalog; state: State };

const isAsync = ({ asynchronous, version }: ReferenceOptions) => asynchronous && isAtLeast(version, '2.14');

const contentOf = ({ credentials }: Binding, { version }: ReferenceOptions) => ({
  credentials,
  ...(isAtLeast(version, '2.16') && {
    metadata: {
      expires_at: '2031-02-03T04:05:06.0Z',
      ...(isAtLeast(version, '2.17') && { renew_before: '2031-01-03T04:05:06.0Z' }),
    },
  }),
});

const bind = (
  call: Call,
  instance: Instance | undefined,
  id: string,
  { options, catalog }: Broker,
): Reply => {
  const body = bodyOf(call);
  const { serviceId, planId } = idsIn(body);
  const { service, plan } = requireOffered(catalog, { serviceId, planId });
  if (!instance) throw new Refusal(404, 'There is no such instance.');
  if (!plan || !isBindable({ service, plan })) throw new Refusal(400, 'The plan has no bindings.');
  if (!instance.enabled) throw new Refusal(422, 'The instance is disabled.');
  requireIdle(instance);
  if (isAsync(options)) requireIncomplete(call.query);
  const predecessor = body.predecessor_binding_id;
  if (isText(predecessor) && !instance.bindings.has(predecessor))
    throw new Refusal(400, 'There is no such predecessor.');
  const known = instance.bindings.get(id);
  if (known) {
    if (!isDeepStrictEqual(JSON.parse(known.request), body))
      throw new Refusal(409, 'There is such a binding, but a different one.');
    return known.operation ? repeated(known) : { status: 200, body: contentOf(known, options) };
  }
  const made = !isAsync(options);
  const binding: Binding = { request: call.text, credentials: newCredentials(), made };
  instance.bindings.set(id, binding);
  if (made) return { status: 201, body: contentOf(binding, options) };
  return begin(binding, { kind: 'create', apply: () => void (binding.made = true) });
};

const unbind = ({ query }: Call, instance: Instance | undefined, id: string, { options }: Broker): Reply => {
  idsIn(query);
  const binding = instance?.bindings.get(id);
  if (!instance || !binding) return GONE;
  if (isAsync(options)) requireIncomplete(query);
  if (binding.operation?.kind === 'delete') return repeated(binding);
  const apply = () => void instance.bindings.delete(id);
  if (isAsync(options)) return begin(binding, { kind: 'delete', apply });
  apply();
  return { status: 200, body: {} };
};

/** What the specification says about the bindings of an instance. */
export const answerBinding = (
  call: Call,
  { instanceId, id }: { instanceId: string; id: string },
  broker: Broker,
): Reply => {
  const { options, state } = broker;
  const instance = state.instances.get(instanceId);
  if (call.path[5] === 'last_operation') {
    const binding = instance?.bindings.get(id);
    return binding ? poll(binding) : GONE;
  }
  if (call.method === 'PUT') return bind(call, instance, id, broker);
  if (call.method === 'DELETE') return unbind(call, instance, id, broker);
  const binding = instance?.bindings.get(id);
  if (!options.retrievable || !binding?.made) throw new Refusal(404, 'There is no such binding.');
  return { status: 200, body: contentOf(binding, options) };
};
