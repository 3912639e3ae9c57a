import { getTranslations } from 'next-intl/server';
import type { TokenScope } from '@/lib/auth/permissions';
import type { TokenDto } from '@/lib/auth/tokens/schema';
import { Mono, Stack } from '../ui/layout/arrange';
import { Moment, MomentDay } from '../ui/moment';
import { Tag } from '../ui/tag';
import { RevokeToken } from './revoke-token';
import { TokenForm } from './token-form';
import styles from './account.module.scss';

/** `scopes` are those that a new token may have. */
type Props = { tokens: TokenDto[]; scopes: TokenScope[] };

/** The reader's personal access tokens, and the form for a new one. */
export const TokenPanel = async ({ tokens, scopes }: Props) => {
  const t = await getTranslations('account.tokens');
  return (
    <Stack loose>
      {tokens.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <ul className={styles.rows}>
          {tokens.map(({ id, name, scopes: allowed, last4, expiresAt, lastUsedAt }) => (
            <li key={id} className={styles.row}>
              <div>
                <p className={styles.rowTitle}>
                  {name} <Mono>pwb_…{last4}</Mono>{' '}
                  {allowed.map((scope) => (
                    <Tag key={scope} size="sm">
                      {scope}
                    </Tag>
                  ))}
                </p>
                <p className={styles.rowDetail}>
                  {t.rich('expires', { day: () => <MomentDay at={expiresAt} /> })}
                  {' · '}
                  {lastUsedAt ? t.rich('used', { when: () => <Moment at={lastUsedAt} /> }) : t('unused')}
                </p>
              </div>
              <RevokeToken id={id} name={name} />
            </li>
          ))}
        </ul>
      )}
      <TokenForm scopes={scopes} />
    </Stack>
  );
};
