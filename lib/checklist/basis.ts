import 'server-only';
import { createHash } from 'node:crypto';
import type { FactRow } from './fact-rows';

const metered = ({ plans }: FactRow) =>
  plans.filter(({ kind }) => kind === 'metered').map(({ id, metrics }) => [id, metrics]);

/** What a save changes even where it changes nothing that anybody sees. */
const UNSEEN = ['version', 'updatedAt'];

const shown = ({ listing, plans }: FactRow) => [
  Object.entries(listing ?? {}).filter(([column]) => !UNSEEN.includes(column)),
  plans.map(({ id, displayName, description, bullets }) => [id, displayName, description, bullets]),
];

/** What each statement is about; a statement about nothing that changes is not here. */
const BASIS: Record<string, (row: FactRow) => unknown> = {
  'define.choices': ({ settings }) => [settings?.bindable ?? false, settings?.planUpdateable ?? false],
  'define.apiKeyStored': ({ iam }) => iam?.apiKeys ?? [],
  'define.usageDuty': metered,
  'publish.catalogEntry': shown,
};

/** SHA-256, in hex, of what the statement is about now; null when it is about nothing that changes. */
export const basisHash = (itemId: string, row: FactRow): string | null => {
  const basis = BASIS[itemId];
  return basis
    ? createHash('sha256')
        .update(JSON.stringify(basis(row)))
        .digest('hex')
    : null;
};
