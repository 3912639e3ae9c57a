'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import type { UseFormReturn } from 'react-hook-form';
import { registrationMissing } from '@/lib/offerings/registration/completeness';
import type { SaveRegistration } from '@/lib/offerings/registration/schema';
import { submitReview } from '@/lib/reviews/client';
import { useLiveMark } from '../journey/live-mark';
import { awaitArrival } from '../ui/arrival';
import { Button } from '../ui/button';
import { fieldId } from '../ui/form/field-id';
import { ProblemNotice } from '../ui/form/problem-notice';
import { useCommand } from '../ui/form/use-command';
import { useDirty, type DraftOfForm } from '../ui/form/use-draft';
import { useRestingValues } from '../ui/form/use-resting-values';
import { useSay } from '../ui/form/use-say';
import { Stack } from '../ui/layout/arrange';
import { Panel } from '../ui/layout/page';
import { TextArea } from '../ui/text-area';
import styles from './registration.module.scss';

type Props = {
  offeringId: string;
  form: UseFormReturn<SaveRegistration>;
  draft: DraftOfForm;
};

/** What is missing, as links to the fields; then the button that hands the registration to a reviewer. */
export const SubmitPanel = ({ offeringId, form, draft }: Props) => {
  const t = useTranslations('registration.submit');
  const say = useSay();
  const [note, setNote] = useState('');
  const missing = registrationMissing(useRestingValues(form));
  const command = useCommand(async () => {
    // What keeps it from being saved stands at the foot of the form.
    if (await draft.control.flush()) {
      await submitReview(offeringId, { kind: 'registration', note });
      awaitArrival('registration');
    }
  });
  const dirty = useDirty(draft);
  const count = missing.length;
  useLiveMark('registration', count);
  return (
    <aside className={styles.aside}>
      <Panel>
        <Stack>
          <h2 className={styles.legend}>{t('title')}</h2>
          <p className={styles.hint}>{t('help')}</p>
          <div aria-live="polite">
            <p className={count ? styles.missing : styles.complete}>{t('missing', { count })}</p>
          </div>
          {count ? (
            <ul className={styles.missingList}>
              {missing.map(({ path, message }) => (
                <li key={path}>
                  <a className="cds--link" href={`#${fieldId(path)}`}>
                    {say(message)}
                  </a>
                </li>
              ))}
            </ul>
          ) : (
            <TextArea
              id="review-note"
              rows={3}
              maxLength={2000}
              labelText={t('note')}
              helperText={t('noteHelp')}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
          <ProblemNotice problem={command.problem} />
          <Button
            disabled={count > 0 || command.pending}
            aria-describedby={count ? 'submit-reason' : undefined}
            onClick={() => void form.handleSubmit(() => command.run(undefined))()}
          >
            {command.pending ? t('pending') : t(dirty ? 'saveAndSubmit' : 'action')}
          </Button>
          {count ? (
            <p id="submit-reason" className={styles.hint}>
              {t('disabled', { count })}
            </p>
          ) : null}
        </Stack>
      </Panel>
    </aside>
  );
};
