'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import { endAnySession } from '@/lib/auth/sessions/client';
import { endGrant } from '@/lib/iam/grants/client';
import { rotateSigningKey } from '@/lib/iam/signing/client';
import { restoreAccount, suspendAccount } from '@/lib/team/accounts/client';
import { suspendAccountSchema, type AccountDto, type SuspendAccount } from '@/lib/team/accounts/schema';
import { Button } from '../ui/button';
import { CommandButton } from '../ui/command-button';
import { ProblemNotice } from '../ui/form/problem-notice';
import { useCommand } from '../ui/form/use-command';
import { Stack } from '../ui/layout/arrange';
import { Modal } from '../ui/modal';
import { TextInput } from '../ui/text-input';

/** Signs somebody's browser out. */
export const EndSession = ({ id, person }: { id: string; person: string }) => {
  const t = useTranslations('access');
  return (
    <CommandButton
      send={() => endAnySession(id)}
      label={t('end')}
      named={t('sessions.endNamed', { person })}
    />
  );
};

type GrantProps = { userId: string; clientId: string; person: string; service: string };

/** Ends a person's logins to a service. */
export const EndGrant = ({ userId, clientId, person, service }: GrantProps) => {
  const t = useTranslations('access');
  return (
    <CommandButton
      send={() => endGrant(userId, clientId)}
      label={t('end')}
      named={t('logins.endNamed', { person, service })}
    />
  );
};

/** Makes a new signing key. */
export const RotateSigningKey = () => {
  const t = useTranslations('access.keys');
  return <CommandButton kind="tertiary" send={rotateSigningKey} label={t('rotate')} named={t('rotate')} />;
};

type SuspendProps = { account: AccountDto; onClose: () => void };

const SuspendDialog = ({ account: { id, name }, onClose }: SuspendProps) => {
  const t = useTranslations('access.accounts');
  const common = useTranslations('common.action');
  const [reason, setReason] = useState('');
  const { run, pending, problem } = useCommand((body: SuspendAccount) => suspendAccount(id, body), onClose);
  return (
    <Modal
      open
      danger
      modalHeading={t('suspendTitle', { name })}
      primaryButtonText={t('suspend')}
      secondaryButtonText={common('cancel')}
      primaryButtonDisabled={pending || !suspendAccountSchema.safeParse({ reason }).success}
      onRequestClose={onClose}
      onRequestSubmit={() => run({ reason })}
    >
      <Stack>
        <p>{t('suspendText')}</p>
        <TextInput
          id="suspension-reason"
          labelText={t('reason')}
          value={reason}
          maxLength={300}
          onChange={(event) => setReason(event.target.value)}
        />
        <ProblemNotice problem={problem} />
      </Stack>
    </Modal>
  );
};

/** Suspends an account with a reason, or restores it. */
export const AccountAction = ({ account }: { account: AccountDto }) => {
  const t = useTranslations('access.accounts');
  const [asking, setAsking] = useState(false);
  const { id, name, suspendedAt } = account;
  if (suspendedAt)
    return (
      <CommandButton
        kind="ghost"
        send={() => restoreAccount(id)}
        label={t('restore')}
        named={t('restoreNamed', { name })}
      />
    );
  return (
    <>
      <Button
        kind="danger--ghost"
        size="sm"
        aria-label={t('suspendNamed', { name })}
        onClick={() => setAsking(true)}
      >
        {t('suspend')}
      </Button>
      {asking ? <SuspendDialog account={account} onClose={() => setAsking(false)} /> : null}
    </>
  );
};
