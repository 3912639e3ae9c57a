import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTranslator } from 'use-intl/core';
import { PERMISSIONS } from '@/lib/auth/permissions';
import { eventsFrom } from '@/lib/core/machine';
import { VISIBILITIES } from '@/lib/offerings/schema';
import { VISIBILITY_TRANSITIONS, type VisibilityEvent } from '@/lib/visibility/machine';
import { NOTICE_DAYS, PERMISSION_FOR_EVENT, REQUIREMENTS } from '@/lib/visibility/policy';
import messages from '@/messages/en/visibility.json';

export const DOCUMENT = 'docs/visibility.md';

const MOVES = VISIBILITIES.flatMap((from) =>
  eventsFrom(VISIBILITY_TRANSITIONS, from).map((event) => ({
    from,
    event,
    to: VISIBILITY_TRANSITIONS[from][event]!,
  })),
);

const translate = createTranslator({ locale: 'en', messages }) as (key: string, values: object) => string;
const textOf = (id: string) => translate(`requirement.${id}.met`, { count: 1, days: NOTICE_DAYS });

const who = (event: VisibilityEvent) => {
  const { provider, platform } = PERMISSIONS[PERMISSION_FOR_EVENT[event]];
  const people = [...provider.map((role) => `provider ${role}`), ...platform].join(', ');
  return event === 'retire' ? `the platform on the end date, ${people}` : people;
};

const row = ({ from, event, to }: (typeof MOVES)[number]) =>
  `| ${from} → ${to} | \`${event}\` | ${who(event)} | ${REQUIREMENTS[event].map(({ id }) => `${textOf(id)} (\`${id}\`)`).join('<br>')} |`;

/** The page about visibility, made from the machine itself. */
export const visibilityDocument = () => `# Visibility

Where an offering stands, which moves there are, who may make them and what each requires. This page is generated from
\`lib/visibility/machine.ts\` and \`lib/visibility/policy.ts\` by \`scripts/visibility-docs.ts\`; the server, the buttons
and the readiness panel read the same tables.

\`\`\`mermaid
stateDiagram-v2
  [*] --> ${VISIBILITIES[0]}
${MOVES.map(({ from, event, to }) => `  ${from} --> ${to}: ${event}`).join('\n')}
  ${VISIBILITIES.find((state) => eventsFrom(VISIBILITY_TRANSITIONS, state).length === 0)} --> [*]
\`\`\`

| move | event | who | requires |
|---|---|---|---|
${MOVES.map(row).join('\n')}

A move is refused in this order: the offering is not where the person saw it (conflict), the state does not have the
event, the role does not allow it, requirements are open. Requirements are evaluated in the transaction that moves the
state, while the offering's row is locked.
`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(path.resolve(import.meta.dirname, '..', DOCUMENT), visibilityDocument());
}
