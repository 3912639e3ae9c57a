import { getTranslations } from 'next-intl/server';
import type { Member } from '@/lib/team/members/schema';
import { Scroll } from '../ui/layout/arrange';
import { Moment, MomentDay } from '../ui/moment';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '../ui/table';
import { Tag } from '../ui/tag';
import { RemoveMember } from './remove-member';
import { RoleSelect } from './role-select';
import styles from './team.module.scss';

const COLUMNS = ['person', 'role', 'since', 'seen', 'action'] as const;

type Props = {
  provider: { id: string; name: string };
  members: Member[];
  userId: string;
  manages: boolean;
};

/** Who works for the provider; owners change roles and take people out, everybody may leave. */
export const MembersTable = async ({ provider, members, userId, manages }: Props) => {
  const t = await getTranslations('team.members');
  const role = await getTranslations('common.role');
  const owners = members.filter((one) => one.role === 'owner' && !one.disabled);
  const isLastOwner = (member: Member) => owners.length === 1 && owners[0] === member;
  return (
    <Scroll label={t('title')}>
      <Table aria-label={t('title')}>
        <TableHead>
          <TableRow>
            {COLUMNS.map((column) => (
              <TableHeader key={column}>{t(`columns.${column}`)}</TableHeader>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {members.map((member) => (
            <TableRow key={member.userId}>
              <TableCell className={styles.person}>
                <span className={styles.name}>{member.name}</span>{' '}
                {member.userId === userId ? <Tag size="sm">{t('you')}</Tag> : null}
                {member.disabled ? (
                  <Tag size="sm" type="red">
                    {t('disabled')}
                  </Tag>
                ) : null}
                <span className={styles.email}>{member.email}</span>
              </TableCell>
              <TableCell className={styles.role}>
                {manages ? (
                  <RoleSelect providerId={provider.id} member={member} lastOwner={isLastOwner(member)} />
                ) : (
                  role(member.role)
                )}
              </TableCell>
              <TableCell>
                <MomentDay at={member.since} />
              </TableCell>
              <TableCell>{member.lastSeenAt ? <Moment at={member.lastSeenAt} /> : t('neverSeen')}</TableCell>
              <TableCell>
                {manages || member.userId === userId ? (
                  <RemoveMember
                    provider={provider}
                    member={{ userId: member.userId, name: member.name }}
                    self={member.userId === userId}
                    disabled={isLastOwner(member)}
                  />
                ) : null}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Scroll>
  );
};
