import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { eventsFrom, type Transitions } from '@/lib/core/machine';
import {
  BINDING_STATES,
  BINDING_TRANSITIONS,
  INSTANCE_STATES,
  INSTANCE_TRANSITIONS,
} from '@/lib/instances/machine';
import { ENDS, REVIEWER_CODES, type DisableReason } from '@/lib/instances/operations/schema';

export const DOCUMENT = 'docs/instances.md';

const diagram = <S extends string, E extends string>(states: readonly S[], table: Transitions<S, E>) =>
  [
    '```mermaid',
    'stateDiagram-v2',
    `  [*] --> ${states[0]}`,
    ...states.flatMap((from) =>
      eventsFrom(table, from).map((event) => `  ${from} --> ${table[from][event]}: ${event}`),
    ),
    `  ${states.at(-1)} --> [*]`,
    '```',
  ].join('\n');

const reason = ([disable, enable]: [string, string]) => {
  const byReviewer = (REVIEWER_CODES.disable as readonly string[]).includes(disable);
  return `| \`${disable}\` | \`${enable}\` | ${byReviewer ? 'a reviewer' : 'the platform'} |`;
};

/** The page about instances, made from the tables themselves. */
export const instancesDocument = () => `# Instances

What a customer creates from a plan in a region. This page is generated from \`lib/instances/machine.ts\` and
\`lib/instances/operations/schema.ts\` by \`scripts/instances-docs.ts\`; services, buttons and tests read the same tables.

${diagram(INSTANCE_STATES, INSTANCE_TRANSITIONS)}

Credentials (keys, and bindings of applications):

${diagram(BINDING_STATES, BINDING_TRANSITIONS)}

An instance is disabled for as long as one of these reasons holds; the broker is told of the first and of the last.

| disabled for | ended by | said by |
|---|---|---|
${(Object.entries(ENDS) as [DisableReason, string][]).map(reason).join('\n')}

## How a broker is asked

Whoever creates, changes or deletes something writes an **operation** and puts its first call into the queue, in one
transaction. A worker claims the call, makes it, and writes what the answer means together with the next call. The
answer is judged by the specification's own table (Open Service Broker 2.12, *Orphans*): \`lib/instances/operations/verdict.ts\`;
what comes next is a pure function: \`lib/instances/operations/step.ts\`.

- The ids are made before the first call, so a call that is made twice (after a crash) is the same call.
- When a call that creates something ends in doubt (no answer, 5xx, 408, an unreadable success), what may exist is
  deleted at the broker before the operation counts as failed.
- Other calls in doubt are made again, ever later, six times in all. Asynchronous work is asked about as often as the
  broker wants (\`Retry-After\`), else after 1 to 10 seconds, for an hour.
- Operations of one instance run one after the other.

What is left after kill -9 at each point is measured: [reliability](reliability.md).
`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(path.resolve(import.meta.dirname, '..', DOCUMENT), instancesDocument());
}
