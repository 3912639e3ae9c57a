'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import type { Answer } from '@/lib/iam/test-login/client';
import { CodeSnippet } from '../../ui/code-snippet';
import { InlineNotification } from '../../ui/notification';

/** A call that the browser makes in the service's place: its answer, or why there is none. */
export const useExchange = () => {
  const t = useTranslations('iam.test');
  const [pending, setPending] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [problem, setProblem] = useState('');
  const run = async (call: () => Promise<Answer>): Promise<Answer | null> => {
    setPending(true);
    setProblem('');
    try {
      const came = await call();
      setAnswer(came);
      const { status, body } = came;
      if (status < 400) return came;
      setProblem(t('failed', { status, text: String(body.error_description ?? body.errorMessage ?? '') }));
      return null;
    } catch {
      setProblem(t('unreachable'));
      return null;
    } finally {
      setPending(false);
    }
  };
  return { run, pending, answer, problem };
};

/** Why a step did not work. */
export const StepProblem = ({ text }: { text: string }) =>
  text ? <InlineNotification kind="error" lowContrast hideCloseButton role="alert" title={text} /> : null;

/** JSON to read and to copy. */
export const Json = ({ value, label }: { value: unknown; label: string }) => (
  <div>
    <p className="cds--label">{label}</p>
    <CodeSnippet type="multi" wrapText aria-label={label}>
      {JSON.stringify(value, null, 2)}
    </CodeSnippet>
  </div>
);
