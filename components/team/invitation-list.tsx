import { getTranslations } from 'next-intl/server';
import type { TeamInvitationDto } from '@/lib/team/invitations/schema';
import { Panel } from '../ui/layout/page';
import { MomentDay } from '../ui/moment';
import { Tag } from '../ui/tag';
import { InvitationActions } from './invitation-actions';
import styles from './team.module.scss';

type Props = { providerId: string; invitations: TeamInvitationDto[] };

/** Invitations nobody has used yet, each with the way to renew or end it. */
export const InvitationList = async ({ providerId, invitations }: Props) => {
  const t = await getTranslations('team.invitations');
  const role = await getTranslations('common.role');
  if (invitations.length === 0) return <p>{t('none')}</p>;
  return (
    <ul className={styles.invitations}>
      {invitations.map(({ id, email, role: as, createdName, expiresAt, state }) => (
        <li key={id}>
          <Panel>
            <p>
              <span className={styles.name}>{email}</span> <Tag size="sm">{role(as)}</Tag>
              {state === 'expired' ? (
                <Tag size="sm" type="red">
                  {t('expired')}
                </Tag>
              ) : null}
            </p>
            <p className={styles.email}>
              {t.rich(state === 'expired' ? 'ended' : 'ends', {
                name: createdName,
                day: () => <MomentDay at={expiresAt} />,
              })}
            </p>
            <InvitationActions providerId={providerId} invitation={{ id, email }} />
          </Panel>
        </li>
      ))}
    </ul>
  );
};
