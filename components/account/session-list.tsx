import { getTranslations } from 'next-intl/server';
import type { SessionDto } from '@/lib/auth/sessions/schema';
import { Row, Stack } from '../ui/layout/arrange';
import { Moment } from '../ui/moment';
import { Tag } from '../ui/tag';
import { EndOthers, EndSession } from './end-session';
import styles from './account.module.scss';

/** Every browser in which the reader is signed in, this one first. */
export const SessionList = async ({ sessions }: { sessions: SessionDto[] }) => {
  const t = await getTranslations('account.sessions');
  const words = ({ browser, system }: SessionDto) => {
    if (browser && system) return t('on', { browser, system });
    return browser ?? system ?? t('unknown');
  };
  return (
    <Stack>
      <ul className={styles.rows}>
        {sessions.map((session) => (
          <li key={session.id} className={styles.row}>
            <div>
              <p className={styles.rowTitle}>
                {words(session)}{' '}
                {session.current ? (
                  <Tag size="sm" type="green">
                    {t('current')}
                  </Tag>
                ) : null}
              </p>
              <p className={styles.rowDetail}>
                {t.rich('facts', {
                  begun: () => <Moment at={session.createdAt} />,
                  seen: () => <Moment at={session.lastSeenAt} />,
                })}
                {session.address ? ` · ${session.address === 'local' ? t('local') : session.address}` : null}
              </p>
            </div>
            {session.current ? null : (
              <EndSession id={session.id} label={t('endOne', { browser: words(session) })} />
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <Row>
          <EndOthers />
        </Row>
      ) : null}
    </Stack>
  );
};
