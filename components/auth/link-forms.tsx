'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { becomeFirstOperator, choosePassword } from '@/lib/auth/client';
import { choosePasswordSchema, setupSchema, type ChoosePassword, type Setup } from '@/lib/auth/schema';
import { useCommandForm } from '../ui/form/use-command-form';
import { SaveBar } from '../ui/form/save-bar';
import { Stack } from '../ui/layout/arrange';
import { PasswordInput } from '../ui/password-input';
import { TextInput } from '../ui/text-input';

const useSignInNext = () => {
  const router = useRouter();
  return () => router.push('/sign-in');
};

/** The field for a password of one's choice. */
export const useNewPassword = () => {
  const t = useTranslations('auth');
  return {
    labelText: t('links.newPassword'),
    helperText: t('links.passwordHelp'),
    autoComplete: 'new-password',
    showPasswordLabel: t('signIn.showPassword'),
    hidePasswordLabel: t('signIn.hidePassword'),
  };
};

/** The field for the password that one has. */
export const usePresentPassword = () => {
  const t = useTranslations('auth');
  return {
    labelText: t('links.presentPassword'),
    autoComplete: 'current-password',
    showPasswordLabel: t('signIn.showPassword'),
    hidePasswordLabel: t('signIn.hidePassword'),
  };
};

/** Makes whoever holds the setup link the first operator. */
export const SetupForm = ({ token }: { token: string }) => {
  const t = useTranslations('auth');
  const password = useNewPassword();
  const { field, submit, state, form } = useCommandForm<Setup, { email: string }>({
    schema: setupSchema,
    values: { name: '', email: '', password: '' },
    send: (values) => becomeFirstOperator(token, values),
    onSaved: useSignInNext(),
  });
  return (
    <form method="post" onSubmit={submit} noValidate>
      <Stack>
        <TextInput {...field('name')} labelText={t('links.name')} autoComplete="name" />
        <TextInput {...field('email')} labelText={t('signIn.email')} autoComplete="username" />
        <PasswordInput {...field('password')} {...password} />
        <SaveBar inline state={state} dirty={form.formState.isDirty} label={t('links.setupAction')} />
      </Stack>
    </form>
  );
};

/** Gives the person a new password. */
export const PasswordForm = ({ token }: { token: string }) => {
  const t = useTranslations('auth');
  const password = useNewPassword();
  const { field, submit, state, form } = useCommandForm<ChoosePassword, { email: string }>({
    schema: choosePasswordSchema,
    values: { password: '' },
    send: (values) => choosePassword(token, values),
    onSaved: useSignInNext(),
  });
  return (
    <form method="post" onSubmit={submit} noValidate>
      <Stack>
        <PasswordInput {...field('password')} {...password} />
        <SaveBar inline state={state} dirty={form.formState.isDirty} label={t('links.passwordAction')} />
      </Stack>
    </form>
  );
};
