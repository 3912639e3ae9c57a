'use client';

import { WarningAlt } from '@carbon/icons-react';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { LinkButton } from '../ui/link';
import { StatePage } from './state-page';

type Props = { error: Error & { digest?: string }; reset: () => void };

/** The 500 page: nothing was changed, how to go on, and the reference under which the server logged the failure. */
export const Failed = ({ error, reset }: Props) => {
  const t = useTranslations('errors');
  return (
    <StatePage
      icon={WarningAlt}
      title={t('title.internal')}
      text={t('internal')}
      detail={error.digest ? t('reference', { reference: error.digest }) : null}
    >
      <Button onClick={reset}>{t('tryAgain')}</Button>
      <LinkButton kind="tertiary" href="/">
        {t('goHome')}
      </LinkButton>
    </StatePage>
  );
};
