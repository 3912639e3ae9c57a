'use client';

import { useTranslations } from 'next-intl';
import { changePassword } from '@/lib/auth/account/client';
import { changePasswordSchema, type ChangePassword } from '@/lib/auth/account/schema';
import { useNewPassword, usePresentPassword } from '../auth/link-forms';
import { SaveBar } from '../ui/form/save-bar';
import { useCommandForm } from '../ui/form/use-command-form';
import { Stack } from '../ui/layout/arrange';
import { PasswordInput } from '../ui/password-input';

const EMPTY: ChangePassword = { present: '', password: '' };

/** Another password, for whoever knows the present one. */
export const PasswordPanel = () => {
  const t = useTranslations('account.password');
  const { form, field, submit, state } = useCommandForm<ChangePassword, void>({
    schema: changePasswordSchema,
    values: EMPTY,
    send: changePassword,
    toValues: () => EMPTY,
  });
  const present = usePresentPassword();
  const password = useNewPassword();
  return (
    <form method="post" onSubmit={submit} noValidate>
      <Stack>
        <PasswordInput {...field('present')} {...present} id="password-present" />
        <PasswordInput {...field('password')} {...password} id="password-new" />
        <SaveBar inline state={state} dirty={form.formState.isDirty} label={t('action')} />
      </Stack>
    </form>
  );
};
