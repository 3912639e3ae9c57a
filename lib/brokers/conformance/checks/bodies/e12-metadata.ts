import { check } from '../../check';
import { finding, skip } from '../../finding';
import { each, isObject, isText, member } from '../../rules';

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;
const OBJECTS = ['labels', 'attributes'];
const TIMES = ['expires_at', 'renew_before'];

const wrongMember = (metadata: unknown) => {
  if (!isObject(metadata)) return 'metadata';
  const { expires_at: end, renew_before: renewal } = metadata;
  const isTime = (value: unknown) => isText(value) && ISO.test(value);
  const wrong =
    OBJECTS.find((name) => metadata[name] !== undefined && !isObject(metadata[name])) ??
    TIMES.find((name) => metadata[name] !== undefined && !isTime(metadata[name]));
  if (wrong || !isText(end) || !isText(renewal)) return wrong;
  return Date.parse(renewal) > Date.parse(end) ? 'renew_before' : undefined;
};

export const e12Metadata = check({
  id: 'E12',
  group: 'bodies',
  level: { '2.16': 'must' },
  section: '2.17 Provisioning, Binding',
  stage: 'closing',
  send: ({ run: { journal } }) => {
    const told = journal.filter(
      (answer) =>
        answer.path.startsWith('/v2/service_instances/') && member(answer, 'metadata') !== undefined,
    );
    return told.length > 0 ? told : skip('noMetadata');
  },
  expect: each((answer) => {
    const name = wrongMember(member(answer, 'metadata'));
    return name ? finding('wrongType', { member: name }) : null;
  }),
});
