'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import { brokerCurlOf, type BrokerCall } from '@/lib/browser/curl';
import { Button } from '../ui/button';

type Props = { call: BrokerCall; broker: { url: string; authScheme: string } };

/** Copies a call to the broker as a command; what signs in comes from the environment of whoever runs it. */
export const CopyBrokerCurl = ({ call, broker }: Props) => {
  const t = useTranslations('brokers.calls');
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(brokerCurlOf(call, broker));
    setCopied(true);
  };
  return (
    <Button kind="ghost" size="sm" onClick={() => void copy()} onBlur={() => setCopied(false)}>
      <span aria-live="polite">{t(copied ? 'copied' : 'curl')}</span>
    </Button>
  );
};
