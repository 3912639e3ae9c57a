import type { ReactNode } from 'react';
import { getTranslations } from 'next-intl/server';
import type { PersonSession } from '@/lib/auth/sessions/schema';
import type { PersonGrant } from '@/lib/iam/grants/schema';
import type { SigningKeyDto } from '@/lib/iam/signing/schema';
import type { AccountDto } from '@/lib/team/accounts/schema';
import { Mono } from '../ui/layout/arrange';
import { Moment } from '../ui/moment';
import { Tag } from '../ui/tag';
import { AccountAction, EndGrant, EndSession } from './access-actions';
import styles from '../account/account.module.scss';

type RowProps = { title: ReactNode; detail: ReactNode; action?: ReactNode };

const Row = ({ title, detail, action }: RowProps) => (
  <li className={styles.row}>
    <div>
      <p className={styles.rowTitle}>{title}</p>
      <p className={styles.rowDetail}>{detail}</p>
    </div>
    {action}
  </li>
);

const List = ({ empty, children }: { empty: string; children: ReactNode[] }) =>
  children.length === 0 ? <p>{empty}</p> : <ul className={styles.rows}>{children}</ul>;

/** Who is signed in where. */
export const Sessions = async ({ sessions }: { sessions: PersonSession[] }) => {
  const t = await getTranslations('access');
  const own = await getTranslations('account.sessions');
  return (
    <List empty={t('none')}>
      {sessions.map(({ id, name, email, browser, system, createdAt, lastSeenAt, current }) => (
        <Row
          key={id}
          title={
            <>
              {t('person', { name, email })}{' '}
              {current ? (
                <Tag size="sm" type="green">
                  {own('current')}
                </Tag>
              ) : null}
            </>
          }
          detail={
            <>
              {browser && system ? own('on', { browser, system }) : (browser ?? system ?? own('unknown'))}
              {' · '}
              {own.rich('facts', {
                begun: () => <Moment at={createdAt} />,
                seen: () => <Moment at={lastSeenAt} />,
              })}
            </>
          }
          action={current ? null : <EndSession id={id} person={name} />}
        />
      ))}
    </List>
  );
};

/** Which services may log whom in. */
export const Logins = async ({ logins }: { logins: PersonGrant[] }) => {
  const t = await getTranslations('access');
  return (
    <List empty={t('none')}>
      {logins.map(
        ({ userId, clientId, name, email, service, provider, accountName, logins: count, lastAt }) => (
          <Row
            key={`${userId} ${clientId}`}
            title={t('person', { name, email })}
            detail={t.rich('logins.facts', {
              service,
              provider,
              account: accountName ?? '–',
              count,
              when: () => <Moment at={lastAt} />,
            })}
            action={<EndGrant userId={userId} clientId={clientId} person={name} service={service} />}
          />
        ),
      )}
    </List>
  );
};

/** The platform's accounts, and which of them are suspended. */
export const Accounts = async ({ accounts }: { accounts: AccountDto[] }) => {
  const t = await getTranslations('access');
  return (
    <List empty={t('none')}>
      {accounts.map((account) => (
        <Row
          key={account.id}
          title={
            <>
              {account.name}{' '}
              {account.suspendedAt ? (
                <Tag size="sm" type="red">
                  {t('accounts.suspended')}
                </Tag>
              ) : null}
            </>
          }
          detail={
            <>
              <Mono>{account.id}</Mono>
              {account.suspensionReason ? ` · ${account.suspensionReason}` : null}
            </>
          }
          action={<AccountAction account={account} />}
        />
      ))}
    </List>
  );
};

const KEY_COLORS = { next: 'blue', present: 'green', ending: 'gray' } as const;

/** The keys that sign tokens. */
export const SigningKeys = async ({ keys }: { keys: SigningKeyDto[] }) => {
  const t = await getTranslations('access');
  return (
    <List empty={t('none')}>
      {keys.map(({ kid, state, signsFrom, publishedUntil }) => (
        <Row
          key={kid}
          title={
            <>
              <Mono>{kid}</Mono>{' '}
              <Tag size="sm" type={KEY_COLORS[state]}>
                {t(`keys.state.${state}`)}
              </Tag>
            </>
          }
          detail={
            <>
              {t.rich('keys.from', { when: () => <Moment at={signsFrom} /> })}
              {publishedUntil ? ' · ' : null}
              {publishedUntil ? t.rich('keys.until', { when: () => <Moment at={publishedUntil} /> }) : null}
            </>
          }
        />
      ))}
    </List>
  );
};
