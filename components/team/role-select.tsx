'use client';

import { useTranslations } from 'next-intl';
import { PROVIDER_ROLES, type ProviderRole } from '@/lib/auth/permissions';
import { changeRole } from '@/lib/team/members/client';
import type { Member } from '@/lib/team/members/schema';
import { ProblemNotice } from '../ui/form/problem-notice';
import { useCommand } from '../ui/form/use-command';
import { Select, SelectItem } from '../ui/select';

type Props = { providerId: string; member: Member; lastOwner: boolean };

/** A member's role, changed where it is shown. */
export const RoleSelect = ({ providerId, member, lastOwner }: Props) => {
  const t = useTranslations('team.members');
  const role = useTranslations('common.role');
  const { run, pending, problem } = useCommand((chosen: ProviderRole) =>
    changeRole({ providerId, userId: member.userId }, { role: chosen }),
  );
  return (
    <>
      <Select
        id={`role-${member.userId}`}
        size="sm"
        hideLabel
        labelText={t('roleOf', { name: member.name })}
        value={member.role}
        disabled={pending || lastOwner}
        title={lastOwner ? t('lastOwner') : undefined}
        onChange={(event) => run(event.target.value as ProviderRole)}
      >
        {PROVIDER_ROLES.map((one) => (
          <SelectItem key={one} value={one} text={role(one)} />
        ))}
      </Select>
      <ProblemNotice problem={problem} />
    </>
  );
};
