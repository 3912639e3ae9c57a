'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import { disableTwoFactor, renewRecoveryCodes } from '@/lib/auth/two-factor/client';
import type { RecoveryCodes, TwoFactorState } from '@/lib/auth/two-factor/schema';
import { useFormatter } from '@/components/ui/formatter';
import { Button } from '../ui/button';
import { Row, Stack } from '../ui/layout/arrange';
import { ProveForm } from './prove-form';
import { RecoveryCodeList } from './recovery-code-list';
import { TwoFactorSetup } from './two-factor-setup';

type Step = 'none' | 'renew' | 'disable';

/** The second factor of the reader's password: set up, renewed or switched off. */
export const TwoFactorPanel = ({ state }: { state: TwoFactorState }) => {
  const t = useTranslations('account.twoFactor');
  const format = useFormatter();
  const [step, setStep] = useState<Step>('none');
  const [codes, setCodes] = useState<string[] | null>(null);
  const show = ({ codes: fresh }: RecoveryCodes) => {
    setCodes(fresh);
    setStep('none');
  };
  if (codes) return <RecoveryCodeList codes={codes} onStored={() => setCodes(null)} />;
  if (!state.on) return <TwoFactorSetup onConfirmed={show} />;
  const since = state.since ? format.dateTime(new Date(state.since), { dateStyle: 'long' }) : '';
  return (
    <Stack>
      <p>{t('on', { since, count: state.codesLeft })}</p>
      {step === 'none' ? (
        <Row>
          <Button kind="tertiary" size="md" onClick={() => setStep('renew')}>
            {t('renew')}
          </Button>
          <Button kind="danger--tertiary" size="md" onClick={() => setStep('disable')}>
            {t('disable')}
          </Button>
        </Row>
      ) : null}
      {step === 'renew' ? (
        <ProveForm
          label={t('renew')}
          send={renewRecoveryCodes}
          onDone={show}
          onCancel={() => setStep('none')}
        />
      ) : null}
      {step === 'disable' ? (
        <ProveForm
          label={t('disable')}
          send={disableTwoFactor}
          onDone={() => setStep('none')}
          onCancel={() => setStep('none')}
        />
      ) : null}
    </Stack>
  );
};
