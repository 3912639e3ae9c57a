'use client';

import { useState, type FormEvent } from 'react';
import { signIn } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { Stack } from '../ui/layout/arrange';
import { InlineNotification } from '../ui/notification';
import { PasswordInput } from '../ui/password-input';
import { TextInput } from '../ui/text-input';

type Props = {
  callbackUrl: string;
  openIdName: string | null;
  refused: boolean;
  /** The address of the person who is asked to come back. */
  email?: string;
  /** Instead of going to `callbackUrl`. */
  onSignedIn?: () => void;
};

/** Email and password, then a code where two-factor is on; or the configured OpenID Connect provider. */
export const SignInForm = ({ callbackUrl, openIdName, refused, email, onSignedIn }: Props) => {
  const t = useTranslations('auth.signIn');
  const [problem, setProblem] = useState(refused ? t('refusedOpenId') : '');
  const [pending, setPending] = useState(false);
  const [asksForCode, setAsksForCode] = useState(false);

  const explain = (error: string) => {
    const [reason, seconds] = error.split(':');
    if (reason === 'rateLimited') return t('rateLimited', { minutes: Math.ceil(Number(seconds) / 60) });
    return reason === 'codeRefused' ? t('codeRefused') : t('refused');
  };

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    setPending(true);
    setProblem('');
    const result = await signIn('password', {
      email: data.get('email'),
      password: data.get('password'),
      code: data.get('code') ?? '',
      redirect: false,
    }).catch(() => undefined);
    if (result?.ok && !onSignedIn) return window.location.assign(callbackUrl);
    setPending(false);
    if (result?.ok) return onSignedIn?.();
    if (result?.error?.startsWith('codeRequired')) return setAsksForCode(true);
    setProblem(result?.error ? explain(result.error) : t('unreachable'));
  };

  return (
    <form method="post" onSubmit={submit}>
      <Stack>
        {problem ? (
          <InlineNotification kind="error" lowContrast hideCloseButton role="alert" title={problem} />
        ) : null}
        <div hidden={asksForCode}>
          <Stack>
            <TextInput
              id="email"
              name="email"
              type="email"
              autoComplete="username"
              defaultValue={email}
              required
              labelText={t('email')}
            />
            <PasswordInput
              id="password"
              name="password"
              autoComplete="current-password"
              required
              labelText={t('password')}
              showPasswordLabel={t('showPassword')}
              hidePasswordLabel={t('hidePassword')}
            />
          </Stack>
        </div>
        {asksForCode ? (
          <TextInput
            id="code"
            name="code"
            labelText={t('code')}
            helperText={t('codeHelp')}
            autoComplete="one-time-code"
            autoFocus
            required
            maxLength={20}
          />
        ) : null}
        <Button type="submit" disabled={pending}>
          {pending ? t('pending') : t('action')}
        </Button>
        {asksForCode ? (
          <Button
            kind="ghost"
            onClick={() => {
              setAsksForCode(false);
              setProblem('');
            }}
          >
            {t('startAgain')}
          </Button>
        ) : null}
        {openIdName && !asksForCode ? (
          <Button kind="tertiary" onClick={() => void signIn('oidc', { callbackUrl })}>
            {t('with', { name: openIdName })}
          </Button>
        ) : null}
      </Stack>
    </form>
  );
};
