'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import { removeInstance, restoreInstance } from '@/lib/instances/client';
import { removeRefusal } from '@/lib/instances/policy';
import type { InstanceDetail } from '@/lib/instances/schema';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/form/problem-notice';
import { useCommand } from '../ui/form/use-command';
import { useSay } from '../ui/form/use-say';
import { Row, Stack } from '../ui/layout/arrange';
import { Modal } from '../ui/modal';

type Props = { instance: InstanceDetail; onChange: () => void };

/** Deletes an instance after saying what that means, and takes the deletion back. */
export const DeleteInstance = ({ instance, onChange }: Props) => {
  const t = useTranslations('instances.delete');
  const common = useTranslations('common.action');
  const say = useSay();
  const [asked, setAsked] = useState<'delete' | 'forGood' | null>(null);
  const busy = instance.operations.some(({ finishedAt }) => !finishedAt);
  const refusal = removeRefusal({ ...instance, busy });
  const done = () => {
    setAsked(null);
    onChange();
  };
  const remove = useCommand((forGood: boolean) => removeInstance(instance.id, { forGood }), done);
  const restore = useCommand(() => restoreInstance(instance.id), done);
  const scheduled = instance.state === 'pending_reclamation';
  return (
    <Stack>
      <p>{refusal ? say(refusal) : t(scheduled ? 'scheduled' : 'help')}</p>
      <ProblemNotice problem={remove.problem ?? restore.problem} />
      <Row>
        {scheduled ? (
          <Button kind="tertiary" disabled={restore.pending} onClick={() => restore.run(undefined)}>
            {t('restore')}
          </Button>
        ) : (
          <Button kind="danger--tertiary" disabled={refusal !== null} onClick={() => setAsked('delete')}>
            {t('action')}
          </Button>
        )}
        <Button kind="danger--ghost" disabled={refusal !== null} onClick={() => setAsked('forGood')}>
          {t('forGood')}
        </Button>
      </Row>
      <Modal
        open={asked !== null}
        danger
        size="sm"
        modalHeading={t('title', { name: instance.name })}
        primaryButtonText={t(asked === 'forGood' ? 'forGood' : 'action')}
        secondaryButtonText={common('cancel')}
        primaryButtonDisabled={remove.pending}
        onRequestClose={() => setAsked(null)}
        onRequestSubmit={() => remove.run(asked === 'forGood')}
      >
        <p>{t(asked === 'forGood' ? 'consequenceForGood' : 'consequence')}</p>
        <ProblemNotice problem={remove.problem} />
      </Modal>
    </Stack>
  );
};
