import { check } from '../../check';
import { each, withoutCrash } from '../../rules';

const TEXT = 'Zoë 東京 😀 "quoted" \'single\' \\ <b>&amp;</b>\r\nline two\ttab';

export const e9Characters = check({
  id: 'E9',
  group: 'bodies',
  level: 'should',
  section: 'Provisioning, Body',
  send: async (lab) => {
    lab.requireProvisions();
    const instance = lab.named();
    const parameters = { ...instance.parameters, conformance: TEXT };
    return lab.followed(
      [await lab.call(lab.requests.provision(instance, { body: { parameters } }))],
      instance,
    );
  },
  expect: each(withoutCrash),
});
