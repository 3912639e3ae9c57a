'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import { presentPasswordSchema, type PresentPassword } from '@/lib/auth/account/schema';
import { beginTwoFactor, confirmTwoFactor } from '@/lib/auth/two-factor/client';
import {
  confirmCodeSchema,
  type ConfirmCode,
  type NewTwoFactor,
  type RecoveryCodes,
} from '@/lib/auth/two-factor/schema';
import { usePresentPassword } from '../auth/link-forms';
import { Copyable } from '../iam/copyable';
import { SaveBar } from '../ui/form/save-bar';
import { useCommandForm } from '../ui/form/use-command-form';
import { Stack } from '../ui/layout/arrange';
import { PasswordInput } from '../ui/password-input';
import { TextInput } from '../ui/text-input';
import styles from './account.module.scss';

const Confirm = ({
  fresh,
  onConfirmed,
}: {
  fresh: NewTwoFactor;
  onConfirmed: (codes: RecoveryCodes) => void;
}) => {
  const t = useTranslations('account.twoFactor');
  const { form, field, submit, state } = useCommandForm<ConfirmCode, RecoveryCodes>({
    schema: confirmCodeSchema,
    values: { code: '' },
    send: confirmTwoFactor,
    onSaved: onConfirmed,
  });
  return (
    <form method="post" onSubmit={submit} noValidate>
      <div className={styles.enrol}>
        <img className={styles.qr} src={fresh.qr} alt={t('qr')} />
        <Stack>
          <p>{t('scan')}</p>
          <Copyable label={t('secret')} value={fresh.secret} whole />
          <TextInput
            {...field('code')}
            id="two-factor-code"
            labelText={t('firstCode')}
            autoComplete="one-time-code"
            inputMode="numeric"
          />
          <SaveBar inline state={state} dirty={form.formState.isDirty} label={t('confirm')} />
        </Stack>
      </div>
    </form>
  );
};

/** Switches two-factor on: the password, then a code of the authenticator that has scanned the secret. */
export const TwoFactorSetup = ({ onConfirmed }: { onConfirmed: (codes: RecoveryCodes) => void }) => {
  const t = useTranslations('account.twoFactor');
  const present = usePresentPassword();
  const [fresh, setFresh] = useState<NewTwoFactor | null>(null);
  const { form, field, submit, state } = useCommandForm<PresentPassword, NewTwoFactor>({
    schema: presentPasswordSchema,
    values: { present: '' },
    send: beginTwoFactor,
    onSaved: setFresh,
  });
  if (fresh) return <Confirm fresh={fresh} onConfirmed={onConfirmed} />;
  return (
    <form method="post" onSubmit={submit} noValidate>
      <Stack>
        <p>{t('off')}</p>
        <PasswordInput {...field('present')} {...present} id="two-factor-present" />
        <SaveBar inline state={state} dirty={form.formState.isDirty} label={t('begin')} />
      </Stack>
    </form>
  );
};
