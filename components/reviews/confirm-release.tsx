'use client';

import { useTranslations } from 'next-intl';
import { Modal } from '../ui/modal';

type Props = { offering: string; onClose: () => void; onConfirm: () => void };

/** What follows for everybody from approving a release, before it is sent. */
export const ConfirmRelease = ({ offering, onClose, onConfirm }: Props) => {
  const t = useTranslations('reviews');
  const common = useTranslations('common.action');
  return (
    <Modal
      open
      modalHeading={t('confirm.title', { offering })}
      primaryButtonText={t('confirm.action')}
      secondaryButtonText={common('cancel')}
      onRequestClose={onClose}
      onRequestSubmit={onConfirm}
    >
      <p>{t('consequence.release.approved')}</p>
    </Modal>
  );
};
