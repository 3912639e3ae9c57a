'use client';

import { createPortal } from 'react-dom';
import { useTranslations } from 'next-intl';
import { Modal } from '../ui/modal';

type Props = { titles: string[]; onStay: () => void; onLeave: () => void };

/** The pages whose unsaved changes signing out would remove. */
export const UnsavedDialog = ({ titles, onStay, onLeave }: Props) => {
  const t = useTranslations('shell.unsaved');
  return createPortal(
    <Modal
      open
      danger
      size="sm"
      modalHeading={t('title')}
      primaryButtonText={t('confirm')}
      secondaryButtonText={t('stay')}
      onRequestClose={onStay}
      onRequestSubmit={onLeave}
    >
      <p>{t('text')}</p>
      <ul>
        {titles.map((title) => (
          <li key={title}>– {title}</li>
        ))}
      </ul>
    </Modal>,
    document.body,
  );
};
