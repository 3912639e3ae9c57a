import { check } from '../../check';
import { each, jsonObject, withoutCrash } from '../../rules';
import type { Answer } from '../../wire';

const TYPES = ['text/plain', null];

export const e3ContentType = check({
  id: 'E3',
  group: 'bodies',
  level: 'should',
  section: '2.14 Content Type',
  send: async (lab) => {
    lab.requireProvisions();
    const answers: Answer[] = [];
    for (const type of TYPES) {
      const instance = lab.named();
      const call = { headers: { 'content-type': type } };
      const answer = await lab.call(lab.requests.provision(instance, { call }));
      answers.push(...(await lab.followed([answer], instance)));
    }
    return answers;
  },
  expect: each(withoutCrash, jsonObject),
});
