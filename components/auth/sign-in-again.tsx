'use client';

import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslations } from 'next-intl';
import { me } from '@/lib/auth/client';
import { ProblemError } from '@/lib/browser/fetcher';
import { Modal } from '../ui/modal';
import { InlineNotification } from '../ui/notification';
import { SignInForm } from './sign-in-form';
import styles from './sign-in.module.scss';

type Props = { person: { name: string; email: string }; onAnswer: (back: boolean) => void };

/** Signing in without leaving the page. Goes away by itself once the same person is back, also through another tab. */
export const SignInAgain = ({ person, onAnswer }: Props) => {
  const t = useTranslations('saving.signInAgain');
  const [other, setOther] = useState(false);
  const check = () =>
    me().then(
      () => onAnswer(true),
      (error: unknown) => setOther(error instanceof ProblemError && error.problem.code === 'other_person'),
    );
  useEffect(() => {
    const back = () => void check();
    back();
    window.addEventListener('focus', back);
    return () => window.removeEventListener('focus', back);
    // The answer is one and the same function while the dialog is open.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return createPortal(
    <Modal
      open
      size="xs"
      passiveModal
      modalHeading={t('title')}
      selectorPrimaryFocus="#password"
      onRequestClose={() => onAnswer(false)}
    >
      <div className={styles.again}>
        <p>{t('text', person)}</p>
        {other ? (
          <InlineNotification
            kind="warning"
            lowContrast
            hideCloseButton
            role="alert"
            title={t('other', person)}
          />
        ) : null}
        <SignInForm
          callbackUrl="/home"
          openIdName={null}
          refused={false}
          email={person.email}
          onSignedIn={() => void check()}
        />
        <p>
          <a className="cds--link" href="/sign-in" target="_blank" rel="noreferrer">
            {t('newTab')}
          </a>
        </p>
      </div>
    </Modal>,
    document.body,
  );
};
