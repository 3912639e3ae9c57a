import { noContent, type Answer } from '../operation';
import type { JsonSchema } from './json-schemas';

const PROBLEM = {
  'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
};

const REFUSALS: Record<number, string> = {
  400: 'The body or the query has another shape; `fields` says where',
  401: 'Not signed in, or the token is unknown, expired or revoked',
  403: 'Signed in, but not allowed',
  404: 'It does not exist, or is not yours: the two are never told apart',
  409: 'Somebody else was faster: read again, then repeat with the new version',
};

const success = (answer: Answer, { created, schema }: { created?: true; schema?: JsonSchema }) => {
  if (answer === noContent) return { 204: { description: 'Done' } };
  const content =
    'mediaType' in answer
      ? { [answer.mediaType]: { schema: answer.mediaType.endsWith('json') ? {} : { type: 'string' } } }
      : { 'application/json': { schema } };
  return created
    ? { 201: { description: 'Created', content } }
    : { 200: { description: 'As asked', content } };
};

type Given = { schema?: JsonSchema; created?: true; refusals: readonly number[] };

/** What an operation answers: what it is for, and each way in which it refuses. */
export const responses = (answer: Answer, { schema, created, refusals }: Given) => ({
  ...success(answer, { created, schema }),
  ...Object.fromEntries(
    refusals.map((status) => [status, { description: REFUSALS[status]!, content: PROBLEM }]),
  ),
  default: { description: 'Any other refusal, as its `code` and `detail` say', content: PROBLEM },
});
