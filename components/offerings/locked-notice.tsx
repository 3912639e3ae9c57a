'use client';

import { useTranslations } from 'next-intl';
import type { Message } from '@/lib/core/errors';
import { useSay } from '../ui/form/use-say';
import { InlineNotification } from '../ui/notification';

type Props = {
  reason: Message | null;
  /** What can be done on the page all the same. */
  still?: string | null;
};

/** At the head of a page whose fields cannot be edited: why, and what still can be done. Nothing on any other page. */
export const LockedNotice = ({ reason, still }: Props) => {
  const t = useTranslations('offerings');
  const say = useSay();
  if (!reason) return null;
  const text = still ? `${say(reason)} ${still}` : say(reason);
  return <InlineNotification kind="info" lowContrast hideCloseButton title={t('readOnly')} subtitle={text} />;
};
