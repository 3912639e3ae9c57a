'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import { PROVIDER_ROLES } from '@/lib/auth/permissions';
import { inviteMember } from '@/lib/team/invitations/client';
import {
  INVITATION_DAYS,
  inviteMemberSchema,
  type CreatedTeamInvitation,
  type InviteMember,
} from '@/lib/team/invitations/schema';
import { LinkOnce } from '../people/link-once';
import { SaveBar } from '../ui/form/save-bar';
import { useCommandForm } from '../ui/form/use-command-form';
import { Stack } from '../ui/layout/arrange';
import { Select, SelectItem } from '../ui/select';
import { TextInput } from '../ui/text-input';

const EMPTY: InviteMember = { email: '', role: 'editor', expiresInDays: INVITATION_DAYS[0] };

/** Invites somebody by a link, which is shown this once. */
export const InviteForm = ({ providerId }: { providerId: string }) => {
  const t = useTranslations('team.invite');
  const role = useTranslations('common.role');
  const may = useTranslations('team.roles');
  const [created, setCreated] = useState<CreatedTeamInvitation | null>(null);
  const { form, field, submit, state } = useCommandForm<InviteMember, CreatedTeamInvitation>({
    schema: inviteMemberSchema,
    values: EMPTY,
    send: (body) => inviteMember(providerId, body),
    toValues: () => EMPTY,
    onSaved: setCreated,
  });
  return (
    <form method="post" onSubmit={submit} noValidate>
      <Stack>
        <TextInput {...field('email')} type="email" labelText={t('email')} autoComplete="off" />
        <Select {...field('role')} labelText={t('role')} helperText={may(form.watch('role'))}>
          {PROVIDER_ROLES.map((one) => (
            <SelectItem key={one} value={one} text={role(one)} />
          ))}
        </Select>
        <Select
          id="invitation-days"
          value={form.watch('expiresInDays')}
          labelText={t('expires')}
          onChange={(event) => form.setValue('expiresInDays', Number(event.target.value))}
        >
          {[...INVITATION_DAYS]
            .sort((a, b) => a - b)
            .map((count) => (
              <SelectItem key={count} value={count} text={t('days', { count })} />
            ))}
        </Select>
        {created ? (
          <LinkOnce
            url={created.url}
            title={t('once.title', { email: created.email })}
            help={t('once.help')}
          />
        ) : null}
        <SaveBar inline state={state} dirty={form.formState.isDirty} label={t('action')} />
      </Stack>
    </form>
  );
};
