'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import { curlOf } from '@/lib/browser/curl';
import type { ApiRequest } from '@/lib/browser/fetcher';
import { Button } from './button';

/** Copies the call that the action beside it would make, with what is on the screen now. */
export const CopyCurl = ({ request }: { request: () => ApiRequest | null }) => {
  const t = useTranslations('common');
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const described = request();
    if (!described) return;
    await navigator.clipboard.writeText(curlOf(described, window.location.origin));
    setCopied(true);
  };
  return (
    <Button kind="ghost" size="md" onClick={() => void copy()} onBlur={() => setCopied(false)}>
      <span aria-live="polite">{t(copied ? 'curl.copied' : 'curl.copy')}</span>
    </Button>
  );
};
