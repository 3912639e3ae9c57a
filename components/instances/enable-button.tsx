'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import { setEnablement } from '@/lib/instances/client';
import { REVIEWER_CODES } from '@/lib/instances/operations/schema';
import type { Enablement, InstanceDto } from '@/lib/instances/schema';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/form/problem-notice';
import { useCommand } from '../ui/form/use-command';
import { Stack } from '../ui/layout/arrange';
import { Modal } from '../ui/modal';
import { Select, SelectItem } from '../ui/select';
import { TextInput } from '../ui/text-input';

/** A reviewer disables an instance, or enables it again, with a reason that the broker is told. */
export const EnableButton = ({ instance }: { instance: InstanceDto }) => {
  const t = useTranslations('instances.enable');
  const reason = useTranslations('instances.reason');
  const common = useTranslations('common.action');
  const enabled = instance.state === 'inactive';
  const codes: readonly string[] = enabled ? REVIEWER_CODES.enable : REVIEWER_CODES.disable;
  const [asking, setAsking] = useState(false);
  const [reasonCode, setCode] = useState(codes[0]!);
  const [comment, setComment] = useState('');
  const { run, pending, problem } = useCommand(
    () => setEnablement(instance.id, { enabled, reasonCode, comment } as Enablement),
    () => setAsking(false),
  );
  if (!['active', 'inactive'].includes(instance.state)) return null;
  const words = enabled ? 'enable' : 'disable';
  return (
    <>
      <Button
        kind="ghost"
        size="sm"
        aria-label={t(`${words}Named`, { name: instance.name })}
        onClick={() => setAsking(true)}
      >
        {t(words)}
      </Button>
      {asking ? (
        <Modal
          open
          size="sm"
          modalHeading={t(`${words}Named`, { name: instance.name })}
          primaryButtonText={t(words)}
          secondaryButtonText={common('cancel')}
          primaryButtonDisabled={pending || comment.trim() === ''}
          onRequestClose={() => setAsking(false)}
          onRequestSubmit={() => run(undefined)}
        >
          <Stack>
            <p>{t(`${words}Consequence`)}</p>
            <ProblemNotice problem={problem} />
            <Select
              id="reason-code"
              labelText={t('reason')}
              value={reasonCode}
              onChange={({ target }) => setCode(target.value)}
            >
              {codes.map((code) => (
                <SelectItem key={code} value={code} text={reason(code)} />
              ))}
            </Select>
            <TextInput
              id="enable-comment"
              labelText={t('comment')}
              value={comment}
              onChange={({ target }) => setComment(target.value)}
            />
          </Stack>
        </Modal>
      ) : null}
    </>
  );
};
