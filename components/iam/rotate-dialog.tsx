'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import { rotateCredential } from '@/lib/iam/client';
import type { Credential, CredentialKind } from '@/lib/iam/credentials/schema';
import type { Issued } from '@/lib/iam/schema';
import { ProblemNotice } from '../ui/form/problem-notice';
import { useCommand } from '../ui/form/use-command';
import { Stack } from '../ui/layout/arrange';
import { Modal } from '../ui/modal';
import { Select, SelectItem } from '../ui/select';

const OVERLAPS = [0, 1, 24, 72, 168, 720];

type Props = {
  offeringId: string;
  kind: CredentialKind;
  credential: Credential;
  onIssued: (issued: Issued) => void;
  onClose: () => void;
};

/** A new key or secret in the place of an old one, which goes on working for a while. */
export const RotateDialog = ({ offeringId, kind, credential, onIssued, onClose }: Props) => {
  const t = useTranslations('iam.rotate');
  const common = useTranslations('common.action');
  const [overlapHours, setOverlapHours] = useState(24);
  const { id, last4 } = credential;
  const { run, pending, problem } = useCommand(
    () => rotateCredential(offeringId, { kind, id, overlapHours }),
    onIssued,
  );
  return (
    <Modal
      open
      size="sm"
      modalHeading={t(`${kind}.title`, { last4 })}
      primaryButtonText={t('action')}
      primaryButtonDisabled={pending}
      secondaryButtonText={common('cancel')}
      selectorPrimaryFocus="#overlap"
      onRequestSubmit={() => run(undefined)}
      onRequestClose={onClose}
    >
      <Stack>
        <p>{t(`${kind}.text`)}</p>
        <Select
          id="overlap"
          labelText={t('overlap')}
          helperText={t(overlapHours === 0 ? 'noOverlapHelp' : 'overlapHelp')}
          value={overlapHours}
          onChange={(event) => setOverlapHours(Number(event.target.value))}
        >
          {OVERLAPS.map((hours) => (
            <SelectItem
              key={hours}
              value={hours}
              text={hours > 24 ? t('days', { days: hours / 24 }) : t('hours', { hours })}
            />
          ))}
        </Select>
        <ProblemNotice problem={problem} />
      </Stack>
    </Modal>
  );
};
