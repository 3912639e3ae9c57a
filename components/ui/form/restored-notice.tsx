'use client';

import { useTranslations } from 'next-intl';
import { useFormatter } from '../formatter';
import { ActionableNotification } from '../notification';
import type { Draft } from '@/lib/browser/draft/draft';

type Props = { from: string; control: Draft };

/** Says that what was typed before a reload, a crash or an ended session is back, and takes it back on request. */
export const RestoredNotice = ({ from, control }: Props) => {
  const t = useTranslations('saving.restored');
  const format = useFormatter();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const at = format.dateTime(new Date(from), { dateStyle: 'medium', timeStyle: 'short', timeZone });
  return (
    <ActionableNotification
      inline
      kind="info"
      lowContrast
      role="status"
      hasFocus={false}
      title={t('title')}
      subtitle={t('text', { at })}
      actionButtonLabel={t('discard')}
      onActionButtonClick={control.discardRestored}
      onCloseButtonClick={() => control.dismissRestored()}
      statusIconDescription=""
    />
  );
};
