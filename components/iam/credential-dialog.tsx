'use client';

import { isWorking } from '@/lib/iam/credentials/policy';
import type { Credential, CredentialKind } from '@/lib/iam/credentials/schema';
import type { Iam, Issued } from '@/lib/iam/schema';
import { CreateDialog } from './create-dialog';
import { DeleteDialog } from './delete-dialog';
import { RotateDialog } from './rotate-dialog';

/** What a person is about to do with an API key or a client secret. */
export type CredentialCommand =
  | { verb: 'create'; kind: CredentialKind }
  | { verb: 'rotate' | 'delete'; kind: CredentialKind; credential: Credential };

type Props = {
  offeringId: string;
  iam: Iam;
  command: CredentialCommand;
  onIssued: (issued: Issued) => void;
  onClose: () => void;
};

export const CredentialDialog = ({ iam, command, ...rest }: Props) => {
  if (command.verb === 'create') return <CreateDialog kind={command.kind} {...rest} />;
  if (command.verb === 'rotate') return <RotateDialog {...command} {...rest} />;
  const list = command.kind === 'apiKey' ? iam.apiKeys : iam.clientSecrets;
  const others = list.filter(({ id, state }) => id !== command.credential.id && isWorking({ state }));
  return <DeleteDialog {...command} {...rest} isLast={others.length === 0} />;
};
