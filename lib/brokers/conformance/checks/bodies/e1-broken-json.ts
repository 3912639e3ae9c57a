import { isBindable } from '../../catalog-facts';
import { check } from '../../check';
import { each, jsonObject, refused } from '../../rules';
import { BROKEN_JSON } from '../malformed';

export const e1BrokenJson = check({
  id: 'E1',
  group: 'bodies',
  level: 'must',
  section: 'Broker Errors',
  send: async (lab) => {
    const instance = await lab.instance();
    const { requests, run } = lab;
    const call = { body: BROKEN_JSON };
    const calls = [requests.provision(lab.named(), { call }), requests.update(instance, { call })];
    if (isBindable(lab.offered())) calls.push(requests.bind(instance, run.newBinding(instance), { call }));
    const hasExtension =
      run.profile === 'ibmcloud' && (await lab.call(requests.state(instance))).status === 200;
    if (hasExtension) calls.push(requests.setState(instance, true, { call }));
    return lab.calls(calls);
  },
  expect: each(refused, jsonObject),
});
