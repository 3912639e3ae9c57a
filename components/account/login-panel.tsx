import { getTranslations } from 'next-intl/server';
import type { GrantDto } from '@/lib/iam/grants/schema';
import { Moment } from '../ui/moment';
import { EndOwnGrant } from './own-key-actions';
import styles from './account.module.scss';

/** The services that the reader has let log them in. */
export const LoginPanel = async ({ grants }: { grants: GrantDto[] }) => {
  const t = await getTranslations('account.logins');
  if (grants.length === 0) return <p>{t('none')}</p>;
  return (
    <ul className={styles.rows}>
      {grants.map(({ clientId, service, provider, accountName, lastAt }) => (
        <li key={clientId} className={styles.row}>
          <div>
            <p className={styles.rowTitle}>{t('by', { service, provider })}</p>
            <p className={styles.rowDetail}>
              {t.rich('facts', { when: () => <Moment at={lastAt} />, account: accountName ?? '–' })}
            </p>
          </div>
          <EndOwnGrant clientId={clientId} service={service} />
        </li>
      ))}
    </ul>
  );
};
