'use client';

import { useState } from 'react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { removeMember } from '@/lib/team/members/client';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/form/problem-notice';
import { useCommand } from '../ui/form/use-command';
import { Stack } from '../ui/layout/arrange';
import { Modal } from '../ui/modal';

type Props = {
  provider: { id: string; name: string };
  member: { userId: string; name: string };
  self: boolean;
  disabled: boolean;
};

/** Takes a member out, or lets the reader leave, after saying what that means. */
export const RemoveMember = ({ provider, member, self, disabled }: Props) => {
  const t = useTranslations(self ? 'team.leave' : 'team.remove');
  const members = useTranslations('team.members');
  const common = useTranslations('common.action');
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const { run, pending, problem, clear } = useCommand(
    () => removeMember({ providerId: provider.id, userId: member.userId }),
    () => {
      setOpen(false);
      if (self) router.push('/home');
    },
  );
  const names = { name: member.name, provider: provider.name };
  const close = () => {
    setOpen(false);
    clear();
  };
  return (
    <>
      <Button
        kind="ghost"
        size="sm"
        disabled={disabled}
        title={disabled ? members('lastOwner') : undefined}
        aria-label={t('label', names)}
        onClick={() => setOpen(true)}
      >
        {t('action')}
      </Button>
      {open ? (
        <Modal
          open
          danger
          size="xs"
          modalHeading={t('title', names)}
          primaryButtonText={t('confirm')}
          primaryButtonDisabled={pending}
          secondaryButtonText={common('cancel')}
          onRequestSubmit={() => run(undefined)}
          onRequestClose={close}
        >
          <Stack>
            <p>{t('text', names)}</p>
            <ProblemNotice problem={problem} />
          </Stack>
        </Modal>
      ) : null}
    </>
  );
};
