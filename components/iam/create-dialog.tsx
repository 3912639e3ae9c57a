'use client';

import { useTranslations } from 'next-intl';
import { createCredential } from '@/lib/iam/client';
import {
  createApiKeySchema,
  createClientSecretSchema,
  type CreateApiKey,
  type CredentialKind,
} from '@/lib/iam/credentials/schema';
import type { Issued } from '@/lib/iam/schema';
import { ProblemNotice } from '../ui/form/problem-notice';
import { useCommandForm } from '../ui/form/use-command-form';
import { Stack } from '../ui/layout/arrange';
import { Modal } from '../ui/modal';
import { TextInput } from '../ui/text-input';

type Props = {
  offeringId: string;
  kind: CredentialKind;
  onIssued: (issued: Issued) => void;
  onClose: () => void;
};

/** A further API key or client secret. */
export const CreateDialog = ({ offeringId, kind, onIssued, onClose }: Props) => {
  const t = useTranslations('iam.create');
  const common = useTranslations('common.action');
  const isKey = kind === 'apiKey';
  const { field, submit, state } = useCommandForm<CreateApiKey, Issued>({
    schema: isKey ? createApiKeySchema : createClientSecretSchema,
    values: isKey ? { name: '', expiresOn: '' } : { expiresOn: '' },
    send: (body) => createCredential(offeringId, kind, body),
    onSaved: onIssued,
  });
  return (
    <Modal
      open
      size="sm"
      modalHeading={t(`${kind}.title`)}
      primaryButtonText={t('action')}
      primaryButtonDisabled={state.saving}
      secondaryButtonText={common('cancel')}
      selectorPrimaryFocus="form input"
      onRequestSubmit={() => void submit()}
      onRequestClose={onClose}
    >
      <form method="post" onSubmit={submit}>
        <Stack>
          <p>{t(`${kind}.text`)}</p>
          {isKey ? (
            <TextInput
              {...field('name')}
              labelText={t('name')}
              helperText={t('nameHelp')}
              autoComplete="off"
            />
          ) : null}
          <TextInput
            {...field('expiresOn')}
            type="date"
            labelText={t('expiresOn')}
            helperText={t('expiresOnHelp')}
          />
          <ProblemNotice problem={state.problem} />
        </Stack>
      </form>
    </Modal>
  );
};
