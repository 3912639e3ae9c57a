'use client';

import { useEffect, useState } from 'react';
import { useTranslations } from 'next-intl';
import { decoded, userinfo, type Answer } from '@/lib/iam/test-login/client';
import { Json } from './exchanged';
import { Step } from './step';

/** What the access token says, and what userinfo answers to it. */
export const TokenStep = ({ token }: { token: string | null }) => {
  const t = useTranslations('iam.test.token');
  const [info, setInfo] = useState<Answer | null>(null);
  useEffect(() => {
    if (token) void userinfo(token).then(setInfo, () => undefined);
  }, [token]);
  if (!token) return <Step title={t('title')} text={t('waiting')} />;
  const { header, claims } = decoded(token);
  return (
    <Step title={t('title')} text={t('waiting')}>
      <Json label={t('header')} value={header} />
      <Json label={t('claims')} value={claims} />
      {info ? <Json label={t('userinfo')} value={info.body} /> : null}
    </Step>
  );
};
