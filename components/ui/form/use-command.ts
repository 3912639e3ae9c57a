'use client';

import { useState } from 'react';
import { useRouter } from 'next/navigation';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { ProblemError, requestOf, type Problem } from '@/lib/browser/fetcher';

/** What to show for a failed command: the server's sentence, or that the network is away. */
export const useProblem = () => {
  const t = useTranslations('errors');
  return (error: unknown): Problem => {
    if (error instanceof ProblemError) {
      const { problem } = error;
      return problem.detail ? problem : { ...problem, detail: t('internal') };
    }
    return { status: 0, code: 'offline', title: t('title.offline'), detail: t('offline') };
  };
};

/**
 * One command behind a button: `run` sends it, `problem` is its refusal, and the page's server data is read again
 * after a success.
 */
export const useCommand = <Input, Output>(
  send: (input: Input) => Promise<Output>,
  onDone?: (output: Output) => void,
) => {
  const router = useRouter();
  const describe = useProblem();
  const [problem, setProblem] = useState<Problem | null>(null);
  const mutation = useMutation({
    mutationFn: send,
    onMutate: () => setProblem(null),
    onError: (error) => setProblem(describe(error)),
    onSuccess: (output) => {
      onDone?.(output);
      router.refresh();
    },
  });
  return {
    run: mutation.mutate,
    pending: mutation.isPending,
    problem,
    clear: () => setProblem(null),
    /** The call that `run` would make; see CopyCurl. */
    request: (input: Input) => requestOf(() => send(input)),
  };
};
