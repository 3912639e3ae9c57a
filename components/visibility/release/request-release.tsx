'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import type { Message, UnmetRequirement } from '@/lib/core/errors';
import { submitReview } from '@/lib/reviews/client';
import { awaitArrival } from '../../ui/arrival';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/form/problem-notice';
import { useCommand } from '../../ui/form/use-command';
import { useSay } from '../../ui/form/use-say';
import { Stack } from '../../ui/layout/arrange';
import { Link } from '../../ui/link';
import { Panel, Section } from '../../ui/layout/page';
import { TextArea } from '../../ui/text-area';
import styles from '../visibility.module.scss';

type OpenProps = {
  /** What the provider has to do first. */
  left: UnmetRequirement[];
  /** How many more lie with a reviewer. */
  waiting: number;
};
type Props = OpenProps & { offeringId: string; refusal: Message | null };

/** What keeps the provider from asking, each with the way to mend it; the same points as in the panel above. */
const Open = ({ left, waiting }: OpenProps) => {
  const t = useTranslations('release.request');
  const say = useSay();
  const more = waiting > 0 ? t('waiting', { count: waiting }) : null;
  if (left.length === 0) return more ? <p className={styles.reason}>{more}</p> : null;
  return (
    <div className={styles.open}>
      <p id="request-left">{t('left', { count: left.length })}</p>
      <ul>
        {left.map(({ id, message, href }) => (
          <li key={id}>{href ? <Link href={href}>{say(message)}</Link> : say(message)}</li>
        ))}
      </ul>
      {more ? <p>{more}</p> : null}
      <a className="cds--link" href="#requirements">
        {t('all', { count: left.length + waiting })}
      </a>
    </div>
  );
};

/** Asks the reviewers to release the offering, or says why not yet. */
export const RequestRelease = ({ offeringId, refusal, left, waiting }: Props) => {
  const t = useTranslations('release.request');
  const say = useSay();
  const [note, setNote] = useState('');
  const refused = refusal !== null || left.length > 0;
  const command = useCommand(
    () => submitReview(offeringId, { kind: 'release', note }),
    () => awaitArrival('request'),
  );
  return (
    <Section id="field-request" title={t('title')} help={t('help')}>
      <Panel>
        <Stack>
          <TextArea
            id="release-note"
            labelText={t('note')}
            helperText={t('noteHelp')}
            value={note}
            readOnly={refused}
            onChange={(change) => setNote(change.target.value)}
          />
          <ProblemNotice problem={command.problem} />
          <div className={styles.action}>
            <Button
              size="md"
              disabled={refused || command.pending}
              aria-describedby={!refusal && left.length > 0 ? 'request-left' : undefined}
              onClick={() => command.run(undefined)}
            >
              {t('action')}
            </Button>
            {refusal ? (
              <p className={styles.reason}>{say(refusal)}</p>
            ) : (
              <Open left={left} waiting={waiting} />
            )}
          </div>
        </Stack>
      </Panel>
    </Section>
  );
};
