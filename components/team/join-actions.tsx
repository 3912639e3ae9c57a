'use client';

import { useRouter } from 'next/navigation';
import { signIn, signOut } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { acceptTeamInvitation, joinAsNewPerson } from '@/lib/team/invitations/client';
import { joinSchema, type Join, type Joined } from '@/lib/team/invitations/schema';
import { useNewPassword } from '../auth/link-forms';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/form/problem-notice';
import { SaveBar } from '../ui/form/save-bar';
import { useCommand } from '../ui/form/use-command';
import { useCommandForm } from '../ui/form/use-command-form';
import { Stack } from '../ui/layout/arrange';
import { TextInput } from '../ui/text-input';
import { PasswordInput } from '../ui/password-input';

const useGoToWork = () => {
  const router = useRouter();
  return () => router.push('/home');
};

/** Joins with the account that the reader is signed in with. */
export const AcceptInvitation = ({ token, label }: { token: string; label: string }) => {
  const { run, pending, problem } = useCommand(() => acceptTeamInvitation(token), useGoToWork());
  return (
    <Stack>
      <ProblemNotice problem={problem} />
      <div>
        <Button disabled={pending} onClick={() => run(undefined)}>
          {label}
        </Button>
      </div>
    </Stack>
  );
};

/** Joins as somebody who is new here, and signs them in. */
export const JoinForm = ({ token, email, label }: { token: string; email: string; label: string }) => {
  const t = useTranslations('auth');
  const password = useNewPassword();
  const { form, field, submit, state } = useCommandForm<Join, Joined>({
    schema: joinSchema,
    values: { name: '', password: '' },
    send: async (values) => {
      const joined = await joinAsNewPerson(token, values);
      await signIn('password', { email, password: values.password, redirect: false });
      return joined;
    },
    onSaved: useGoToWork(),
  });
  return (
    <form method="post" onSubmit={submit} noValidate>
      <Stack>
        <TextInput id="email" labelText={t('signIn.email')} value={email} readOnly autoComplete="username" />
        <TextInput {...field('name')} labelText={t('links.name')} autoComplete="name" />
        <PasswordInput {...field('password')} {...password} />
        <SaveBar inline state={state} dirty={form.formState.isDirty} label={label} />
      </Stack>
    </form>
  );
};

/** For whoever is signed in with another address than the invited one. */
export const SignOutToJoin = ({ token, label }: { token: string; label: string }) => (
  <Button kind="tertiary" onClick={() => void signOut({ callbackUrl: `/join/${token}` })}>
    {label}
  </Button>
);
