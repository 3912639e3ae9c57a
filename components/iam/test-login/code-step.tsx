'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import { commands, exchangeCode, type Attempt } from '@/lib/iam/test-login/client';
import { Button } from '../../ui/button';
import { PasswordInput } from '../../ui/password-input';
import { Copyable } from '../copyable';
import { StepProblem, useExchange } from './exchanged';
import { Step } from './step';

type Client = { origin: string; clientId: string; redirectUri: string; isPublic: boolean };
type Props = {
  client: Client;
  /** Null before the person has come back. */
  code: string | null;
  attempt: Attempt | null;
  onToken: (token: string) => void;
};

/** The code for tokens, with the client's secret. */
export const CodeStep = ({ client, code, attempt, onToken }: Props) => {
  const t = useTranslations('iam.test.code');
  const auth = useTranslations('auth.signIn');
  const [secret, setSecret] = useState('');
  const { run, pending, answer, problem } = useExchange();
  if (!code || !attempt) return <Step title={t('title')} text={t('waiting')} />;
  const exchange = async () => {
    const came = await run(() => exchangeCode({ ...client, code, secret, attempt }));
    if (typeof came?.body.access_token === 'string') onToken(came.body.access_token);
  };
  return (
    <Step title={t('title')} text={t('came')}>
      <StepProblem text={problem} />
      {client.isPublic ? null : (
        <PasswordInput
          id="client-secret"
          labelText={t('secret')}
          helperText={t('secretHelp')}
          showPasswordLabel={auth('showPassword')}
          hidePasswordLabel={auth('hidePassword')}
          autoComplete="off"
          value={secret}
          onChange={(event) => setSecret(event.target.value)}
        />
      )}
      <div>
        <Button
          disabled={
            pending || (answer !== null && answer.status < 400) || (!client.isPublic && secret === '')
          }
          onClick={() => void exchange()}
        >
          {t('action')}
        </Button>
      </div>
      <Copyable whole label={t('curl')} value={commands.code({ ...client, code, attempt })} />
    </Step>
  );
};
