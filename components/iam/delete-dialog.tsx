'use client';

import { useTranslations } from 'next-intl';
import { deleteCredential } from '@/lib/iam/client';
import { isWorking } from '@/lib/iam/credentials/policy';
import type { Credential, CredentialKind } from '@/lib/iam/credentials/schema';
import { ProblemNotice } from '../ui/form/problem-notice';
import { useCommand } from '../ui/form/use-command';
import { Stack } from '../ui/layout/arrange';
import { Modal } from '../ui/modal';

type Props = {
  offeringId: string;
  kind: CredentialKind;
  credential: Credential;
  isLast: boolean;
  onClose: () => void;
};

/** Asks by naming the consequence: what stops working at once. */
export const DeleteDialog = ({ offeringId, kind, credential, isLast, onClose }: Props) => {
  const t = useTranslations('iam.delete');
  const common = useTranslations('common.action');
  const { id, last4, state } = credential;
  const { run, pending, problem } = useCommand(() => deleteCredential(offeringId, { kind, id }), onClose);
  const consequence = () => {
    if (!isWorking({ state })) return t('expired');
    return isLast ? t(`${kind}.last`) : t(`${kind}.text`);
  };
  return (
    <Modal
      open
      danger
      size="xs"
      modalHeading={t(`${kind}.title`, { last4 })}
      primaryButtonText={common('delete')}
      primaryButtonDisabled={pending}
      secondaryButtonText={common('cancel')}
      onRequestSubmit={() => run(undefined)}
      onRequestClose={onClose}
    >
      <Stack>
        <p>{consequence()}</p>
        <ProblemNotice problem={problem} />
      </Stack>
    </Modal>
  );
};
