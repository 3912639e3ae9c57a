'use client';

import { useTranslations } from 'next-intl';
import { isWorking } from '@/lib/iam/credentials/policy';
import type { Credential, CredentialKind } from '@/lib/iam/credentials/schema';
import { Button } from '../ui/button';
import { Mono } from '../ui/layout/arrange';
import { StateTag } from './access-tile';
import type { CredentialCommand } from './credential-dialog';
import { LastUse } from './last-use';
import { When } from './when';
import styles from './iam.module.scss';

const TAGS = { valid: 'ready', expires: 'attention', expired: 'missing', disabled: 'missing' } as const;

type Props = {
  kind: CredentialKind;
  credentials: Credential[];
  mayManage: boolean;
  onCommand: (command: CredentialCommand) => void;
};

/** API keys or client secrets by their last four characters, newest first. */
export const CredentialList = ({ kind, credentials, mayManage, onCommand }: Props) => {
  const t = useTranslations('iam.credential');
  const none = useTranslations('iam.none');
  const common = useTranslations('common.action');
  if (credentials.length === 0) return <p className={styles.small}>{none(kind)}</p>;
  return (
    <ul className={styles.credentials}>
      {credentials.map((credential) => {
        const { id, name, last4, createdAt, expiresAt, state } = credential;
        const button = (verb: 'rotate' | 'delete', text: string) => (
          <Button
            kind="ghost"
            size="sm"
            disabled={!mayManage || (verb === 'rotate' && !isWorking({ state }))}
            aria-label={`${text} – ${t(kind, { last4 })}`}
            onClick={() => onCommand({ verb, kind, credential })}
          >
            {text}
          </Button>
        );
        return (
          <li key={id} className={styles.credential}>
            <div className={styles.credentialHead}>
              <span>
                {name ? `${name} ` : ''}
                <Mono>…{last4}</Mono>
              </span>
              <StateTag state={TAGS[state]}>{t(`state.${state}`, { kind })}</StateTag>
            </div>
            <p className={styles.small}>{t.rich('created', { when: () => <When at={createdAt} /> })}</p>
            <LastUse credentials={[credential]} />
            {expiresAt ? (
              <p className={styles.small}>
                {t.rich(state === 'expired' ? 'ended' : 'ends', { when: () => <When at={expiresAt} /> })}
              </p>
            ) : null}
            <div className={styles.credentialActions}>
              {button('rotate', t('rotate'))}
              {button('delete', common('delete'))}
            </div>
          </li>
        );
      })}
    </ul>
  );
};
