'use client';

import { useTranslations } from 'next-intl';
import { Close } from '@carbon/icons-react';
import { Button } from './button';
import { IconButton } from './icon-button';
import type { UndoNotice } from './undo';
import styles from './undo.module.scss';

type Props = {
  notice: UndoNotice;
  onUndo: () => void;
  onHold: (held: boolean) => void;
  onClose: () => void;
};

const TITLE = { offered: 'title', pending: 'title', undone: 'undone', failed: 'failed' } as const;

/** Says what was removed, aloud as well, with the way back. */
export const UndoToast = ({ notice: { removed, state, detail }, onUndo, onHold, onClose }: Props) => {
  const t = useTranslations('saving.undo');
  return (
    <div
      className={styles.toast}
      onMouseEnter={() => onHold(true)}
      onMouseLeave={() => onHold(false)}
      onFocus={() => onHold(true)}
      onBlur={() => onHold(false)}
    >
      <p role="status" className={styles.text}>
        {t(TITLE[state], { name: removed.name })}
        {detail ? ` – ${detail}` : ''}
      </p>
      {state === 'offered' || state === 'pending' ? (
        <Button
          kind="ghost"
          size="sm"
          className={styles.undo}
          disabled={state === 'pending'}
          onClick={onUndo}
        >
          {t('action')}
        </Button>
      ) : null}
      <IconButton kind="ghost" size="sm" align="top-end" label={t('close')} onClick={onClose}>
        <Close className={styles.icon} />
      </IconButton>
    </div>
  );
};
