'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import type { Message } from '@/lib/core/errors';
import type { Visibility } from '@/lib/offerings/schema';
import { changeVisibility } from '@/lib/visibility/client';
import type { DirectEvent } from '@/lib/visibility/schema';
import { Button } from '../ui/button';
import { CopyCurl } from '../ui/copy-curl';
import { ProblemNotice } from '../ui/form/problem-notice';
import { useCommand } from '../ui/form/use-command';
import { useSay } from '../ui/form/use-say';
import { Stack } from '../ui/layout/arrange';
import { Modal } from '../ui/modal';
import { TextArea } from '../ui/text-area';
import { ExistingInstances, type Existing } from './existing-instances';
import styles from './visibility.module.scss';

type Props = {
  offeringId: string;
  event: DirectEvent;
  visibility: Visibility;
  /** The sentence that the server would refuse with. */
  refusal: Message | null;
  kind?: 'primary' | 'tertiary' | 'danger--tertiary';
  reasonNeeded?: boolean;
  existing?: Existing;
};

/** A move of the offering: says its consequence, asks for a reason where one is needed, then makes it. */
export const MoveButton = ({
  offeringId,
  event,
  visibility,
  refusal,
  kind = 'primary',
  reasonNeeded = false,
  existing,
}: Props) => {
  const t = useTranslations('visibility');
  const common = useTranslations('common.action');
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [comment, setComment] = useState('');
  const [confirmed, setConfirmed] = useState(false);
  const confirmedInstances = existing?.count ?? 0;
  const send = () =>
    changeVisibility(offeringId, { event, expectedVisibility: visibility, comment, confirmedInstances });
  const command = useCommand(send, () => setOpen(false));
  const close = () => {
    command.clear();
    setOpen(false);
  };
  const reasonId = `refusal-${event}`;
  return (
    <div className={styles.action}>
      <Button
        kind={kind}
        size="md"
        disabled={refusal !== null}
        aria-describedby={refusal ? reasonId : undefined}
        onClick={() => setOpen(true)}
      >
        {t(`event.${event}`)}
      </Button>
      {refusal ? (
        <p id={reasonId} className={styles.reason}>
          {say(refusal)}
        </p>
      ) : null}
      {open ? (
        <Modal
          open
          danger={kind.startsWith('danger')}
          modalHeading={t(`event.${event}`)}
          primaryButtonText={t(`event.${event}`)}
          secondaryButtonText={common('cancel')}
          primaryButtonDisabled={
            command.pending ||
            (reasonNeeded && comment.trim() === '') ||
            (confirmedInstances > 0 && !confirmed)
          }
          onRequestClose={close}
          onRequestSubmit={() => command.run(undefined)}
        >
          <Stack>
            <p>{t(`consequence.${event}`)}</p>
            {existing && existing.count > 0 ? (
              <ExistingInstances {...existing} confirmed={confirmed} onConfirm={setConfirmed} />
            ) : null}
            {reasonNeeded ? (
              <TextArea
                id={`reason-${event}`}
                labelText={t('reason.label')}
                helperText={t('reason.help')}
                value={comment}
                onChange={(change) => setComment(change.target.value)}
              />
            ) : null}
            <div>
              <CopyCurl request={() => command.request(undefined)} />
            </div>
            <ProblemNotice problem={command.problem} />
          </Stack>
        </Modal>
      ) : null}
    </div>
  );
};
