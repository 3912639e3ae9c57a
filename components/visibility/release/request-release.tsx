'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import type { Message } from '@/lib/core/errors';
import { submitReview } from '@/lib/reviews/client';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/form/problem-notice';
import { useCommand } from '../../ui/form/use-command';
import { useSay } from '../../ui/form/use-say';
import { Stack } from '../../ui/layout/arrange';
import { Panel, Section } from '../../ui/layout/page';
import { TextArea } from '../../ui/text-area';
import styles from '../visibility.module.scss';

/** Asks the reviewers to release the offering, or says why not yet. */
export const RequestRelease = ({ offeringId, refusal }: { offeringId: string; refusal: Message | null }) => {
  const t = useTranslations('release.request');
  const say = useSay();
  const [note, setNote] = useState('');
  const command = useCommand(() => submitReview(offeringId, { kind: 'release', note }));
  return (
    <Section title={t('title')} help={t('help')}>
      <Panel>
        <Stack>
          <TextArea
            id="release-note"
            labelText={t('note')}
            helperText={t('noteHelp')}
            value={note}
            readOnly={refusal !== null}
            onChange={(change) => setNote(change.target.value)}
          />
          <ProblemNotice problem={command.problem} />
          <div className={styles.action}>
            <Button
              size="md"
              disabled={refusal !== null || command.pending}
              onClick={() => command.run(undefined)}
            >
              {t('action')}
            </Button>
            {refusal ? <p className={styles.reason}>{say(refusal)}</p> : null}
          </div>
        </Stack>
      </Panel>
    </Section>
  );
};
