'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import { askAuthz, commands, decoded, tokenByKey } from '@/lib/iam/test-login/client';
import { Button } from '../../ui/button';
import { InlineNotification } from '../../ui/notification';
import { PasswordInput } from '../../ui/password-input';
import { TextInput } from '../../ui/text-input';
import { Copyable } from '../copyable';
import { Json, StepProblem, useExchange } from './exchanged';
import { Step } from './step';

type Decision = { permitted: boolean; reason: string };
type Props = { token: string | null; origin: string; action: string; sampleCrn: string };

/** The question to /v2/authz, asked with a token by API key. */
export const AuthzStep = ({ token, origin, action, sampleCrn }: Props) => {
  const t = useTranslations('iam.test.authz');
  const auth = useTranslations('auth.signIn');
  const reasons = useTranslations('iam.seen.reason');
  const done = useTranslations('iam.test');
  const [apiKey, setApiKey] = useState('');
  const [crn, setCrn] = useState(sampleCrn);
  const { run, pending, answer, problem } = useExchange();
  if (!token) return <Step title={t('title')} text={`${t('text')} ${t('waiting')}`} />;
  const { claims } = decoded(token);
  const question = { iamId: String(claims.iam_id), scope: String(claims.scope), action, crn };
  const ask = async () => {
    const own = await run(() => tokenByKey(apiKey));
    if (own) await run(() => askAuthz(String(own.body.access_token), question));
  };
  const responses = answer?.body.responses as { authorizationDecision: Decision }[] | undefined;
  const decision = responses?.[0]?.authorizationDecision;
  return (
    <Step title={t('title')} text={t('text')}>
      <StepProblem text={problem} />
      <PasswordInput
        id="api-key"
        labelText={t('key')}
        showPasswordLabel={auth('showPassword')}
        hidePasswordLabel={auth('hidePassword')}
        autoComplete="off"
        value={apiKey}
        onChange={(event) => setApiKey(event.target.value)}
      />
      <TextInput
        id="crn"
        labelText={t('crn')}
        helperText={t('crnHelp')}
        value={crn}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setCrn(event.target.value)}
      />
      <div>
        <Button disabled={pending || apiKey === ''} onClick={() => void ask()}>
          {t('action')}
        </Button>
      </div>
      {decision ? (
        <>
          <InlineNotification
            kind={decision.permitted ? 'success' : 'warning'}
            lowContrast
            hideCloseButton
            title={t(decision.permitted ? 'permitted' : 'denied', { reason: reasons(decision.reason) })}
            subtitle={decision.permitted ? done('done') : undefined}
          />
          <Json label={done('answer', { status: answer!.status })} value={answer!.body} />
        </>
      ) : null}
      <Copyable whole label={done('code.curl')} value={commands.authz(origin, question)} />
    </Step>
  );
};
