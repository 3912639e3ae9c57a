'use client';

import { useSyncExternalStore } from 'react';
import { WarningAlt } from '@carbon/icons-react';
import { useTranslations } from 'next-intl';
import { createBackups } from '@/lib/browser/draft/backup';
import { Button } from '../ui/button';
import { useEditor } from '../ui/form/editor';
import { LinkButton } from '../ui/link';
import { StatePage } from './state-page';

type Props = { error: Error & { digest?: string }; reset: () => void };

const nothing = () => () => undefined;

/**
 * What this person has typed and not saved, where the page failed in the browser: put back into the form at every
 * attempt, it may be what the page fails on.
 */
const useUnsaved = (failedHere: boolean) => {
  const { person } = useEditor();
  const backups = person && createBackups(person.id, () => window.localStorage);
  const present = () => (failedHere && backups ? backups.titles().join('\n') : '');
  const titles = useSyncExternalStore(nothing, present, () => '');
  return { titles: titles.split('\n').filter(Boolean), discard: () => backups?.clear() };
};

/** The 500 page: who failed, how to go on, and the reference under which the server logged it. */
export const Failed = ({ error, reset }: Props) => {
  const t = useTranslations('errors');
  // Only what the server logged has a digest.
  const failedHere = !error.digest;
  const { titles, discard } = useUnsaved(failedHere);
  const startAgain = () => {
    discard();
    window.location.reload();
  };
  return (
    <StatePage
      icon={WarningAlt}
      title={t(failedHere ? 'browser.title' : 'title.internal')}
      text={t(failedHere ? 'browser.text' : 'internal')}
      detail={error.digest ? t('reference', { reference: error.digest }) : null}
    >
      <Button onClick={reset}>{t('tryAgain')}</Button>
      {titles.length > 0 ? (
        <Button kind="danger--tertiary" onClick={startAgain} title={titles.join(', ')}>
          {t('browser.discard', { count: titles.length })}
        </Button>
      ) : null}
      <LinkButton kind="tertiary" href="/">
        {t('goHome')}
      </LinkButton>
    </StatePage>
  );
};
