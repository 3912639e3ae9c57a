'use client';

import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslations } from 'next-intl';
import { authorizeUrl, newAttempt, type Attempt } from '@/lib/iam/test-login/client';
import { CodeSnippet } from '../../ui/code-snippet';
import { Stack } from '../../ui/layout/arrange';
import { buttonLook } from '../../ui/link';
import { AuthzStep } from './authz-step';
import { CodeStep } from './code-step';
import { StepProblem } from './exchanged';
import { Step } from './step';
import { TokenStep } from './token-step';

type Props = {
  offeringId: string;
  origin: string;
  clientId: string;
  isPublic: boolean;
  redirectUri: string;
  action: string;
  sampleCrn: string;
  /** What came back in the address. */
  back: { code: string | null; state: string | null; error: string | null; text: string };
};

/** Reads the attempt that this browser began; each is for one return. */
const useBegun = (offeringId: string) => {
  const key = `test-login:${offeringId}`;
  const text = useSyncExternalStore(
    () => () => undefined,
    () => sessionStorage.getItem(key),
    () => null,
  );
  const begun = useMemo(() => (text ? (JSON.parse(text) as Attempt) : null), [text]);
  return { begun, begin: (attempt: Attempt) => sessionStorage.setItem(key, JSON.stringify(attempt)) };
};

/** A login through the service's client, played by this browser step by step. */
export const TestLogin = ({ offeringId, back, ...client }: Props) => {
  const t = useTranslations('iam.test');
  const { begun, begin } = useBegun(offeringId);
  const [next, setNext] = useState<{ attempt: Attempt; url: string } | null>(null);
  const [token, setToken] = useState<string | null>(null);
  const { origin, clientId, redirectUri, isPublic, action, sampleCrn } = client;

  useEffect(() => {
    const attempt = newAttempt();
    void authorizeUrl({ origin, clientId, redirectUri }, attempt).then((url) => setNext({ attempt, url }));
  }, [origin, clientId, redirectUri]);

  const forged = back.code !== null && begun !== null && begun.state !== back.state;
  const refused = back.error ? t('code.refused', { error: back.error, text: back.text }) : '';
  return (
    <Stack loose>
      <StepProblem text={forged ? t('code.state') : refused} />
      <Step title={t('authorize.title')} text={t('authorize.text')}>
        {next ? (
          <>
            <CodeSnippet type="multi" wrapText>
              {next.url}
            </CodeSnippet>
            <div>
              <a className={buttonLook()} href={next.url} onClick={() => begin(next.attempt)}>
                {t(back.code || back.error ? 'authorize.again' : 'authorize.action')}
              </a>
            </div>
          </>
        ) : null}
      </Step>
      <CodeStep
        client={{ origin, clientId, redirectUri, isPublic }}
        code={forged ? null : back.code}
        attempt={begun}
        onToken={setToken}
      />
      <TokenStep token={token} />
      <AuthzStep token={token} origin={origin} action={action} sampleCrn={sampleCrn} />
    </Stack>
  );
};
