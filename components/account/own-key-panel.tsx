import { getTranslations } from 'next-intl/server';
import type { OwnKey } from '@/lib/iam/own-keys/schema';
import { Mono, Stack } from '../ui/layout/arrange';
import { Moment, MomentDay } from '../ui/moment';
import { Tag } from '../ui/tag';
import { DeleteOwnKey, OwnKeyForm } from './own-key-actions';
import styles from './account.module.scss';

type Props = { keys: OwnKey[]; accounts: { accountId: string; name: string }[] };

/** The reader's API keys for the platform's interfaces, and the form for a new one. */
export const OwnKeyPanel = async ({ keys, accounts }: Props) => {
  const t = await getTranslations('account.apiKeys');
  const tokens = await getTranslations('account.tokens');
  const nameOf = (id: string) => accounts.find(({ accountId }) => accountId === id)?.name ?? id;
  return (
    <Stack loose>
      {keys.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <ul className={styles.rows}>
          {keys.map(({ id, name, last4, accountId, expiresAt, lastUsedAt, disabled }) => (
            <li key={id} className={styles.row}>
              <div>
                <p className={styles.rowTitle}>
                  {name} <Mono>…{last4}</Mono> <Tag size="sm">{nameOf(accountId)}</Tag>{' '}
                  {disabled ? (
                    <Tag size="sm" type="red">
                      {t('disabled')}
                    </Tag>
                  ) : null}
                </p>
                <p className={styles.rowDetail}>
                  {expiresAt
                    ? tokens.rich('expires', { day: () => <MomentDay at={expiresAt} /> })
                    : t('endless')}
                  {' · '}
                  {lastUsedAt
                    ? tokens.rich('used', { when: () => <Moment at={lastUsedAt} /> })
                    : tokens('unused')}
                </p>
              </div>
              <DeleteOwnKey id={id} name={name} />
            </li>
          ))}
        </ul>
      )}
      {accounts.length > 0 ? <OwnKeyForm accounts={accounts} /> : null}
    </Stack>
  );
};
