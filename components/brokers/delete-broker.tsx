'use client';

import { useState } from 'react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { deleteBroker } from '@/lib/brokers/client';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/form/problem-notice';
import { useCommand } from '../ui/form/use-command';
import { Modal } from '../ui/modal';

type Props = { offeringId: string; broker: { id: string; name: string }; allowed: boolean };

/** Removes the broker after saying what goes with it. */
export const DeleteBroker = ({ offeringId, broker, allowed }: Props) => {
  const t = useTranslations('brokers.delete');
  const common = useTranslations('common.action');
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const { run, pending, problem } = useCommand(
    () => deleteBroker(offeringId, broker.id),
    () => router.replace(`/offerings/${offeringId}/brokers`),
  );
  return (
    <>
      <Button kind="danger--tertiary" disabled={!allowed} onClick={() => setAsking(true)}>
        {t('action')}
      </Button>
      <Modal
        open={asking}
        danger
        size="sm"
        modalHeading={t('title', { name: broker.name })}
        primaryButtonText={t('action')}
        secondaryButtonText={common('cancel')}
        primaryButtonDisabled={pending}
        onRequestClose={() => setAsking(false)}
        onRequestSubmit={() => run(undefined)}
      >
        <p>{t('consequence')}</p>
        <ProblemNotice problem={problem} />
      </Modal>
    </>
  );
};
