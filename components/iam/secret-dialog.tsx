'use client';

import { useEffect, useState } from 'react';
import { useTranslations } from 'next-intl';
import type { IssuedSecret } from '@/lib/iam/credentials/schema';
import type { AccessDetail, Issued } from '@/lib/iam/schema';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { Stack } from '../ui/layout/arrange';
import { Modal } from '../ui/modal';
import { Copyable } from './copyable';
import { downloadText } from './download-text';
import styles from './iam.module.scss';

type Props = { offering: AccessDetail['offering']; issued: Issued; onStored: () => void };

/** New secrets, this once. It closes only after "I have stored it": Escape and the cross keep it open. */
export const SecretDialog = ({ offering, issued: { iam, secrets }, onStored }: Props) => {
  const t = useTranslations('iam.secret');
  const common = useTranslations('common');
  const [stored, setStored] = useState(false);
  const [reminded, setReminded] = useState(false);

  useEffect(() => {
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', stay);
    return () => window.removeEventListener('beforeunload', stay);
  }, []);

  const close = () => (stored ? onStored() : setReminded(true));
  const title = ({ kind, name }: IssuedSecret) => (name ? t(`${kind}Named`, { name }) : t(kind));
  const download = () => {
    const line = (label: string, text: string) => common('labelled', { label, text });
    const ids = [line(t('serviceId'), iam.serviceIdId), line(t('clientId'), iam.clientId)];
    const lines = [offering.name, ...ids, ...secrets.map((secret) => line(title(secret), secret.value))];
    downloadText(`${offering.serviceName ?? 'service'}-secrets.txt`, `${lines.join('\n')}\n`);
  };

  return (
    <Modal
      open
      size="sm"
      preventCloseOnClickOutside
      modalHeading={t('title', { count: secrets.length })}
      primaryButtonText={common('action.close')}
      primaryButtonDisabled={!stored}
      onRequestSubmit={close}
      onRequestClose={close}
    >
      <Stack>
        <p>{t('text', { count: secrets.length })}</p>
        {secrets.map((secret) => (
          <Copyable key={secret.id} label={title(secret)} value={secret.value} whole />
        ))}
        <div>
          <Button kind="tertiary" size="md" onClick={download}>
            {t('download')}
          </Button>
        </div>
        <Checkbox
          id="secret-stored"
          labelText={t('stored', { count: secrets.length })}
          checked={stored}
          onChange={(_, { checked }) => setStored(checked)}
        />
        <p className={styles.reminder} role="status">
          {reminded && !stored ? t('reminder') : ''}
        </p>
      </Stack>
    </Modal>
  );
};
