'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import { addPerson } from '@/lib/team/people/client';
import { addPersonSchema, type AddPerson, type PasswordLink } from '@/lib/team/people/schema';
import { SaveBar } from '../ui/form/save-bar';
import { useCommandForm } from '../ui/form/use-command-form';
import { Stack } from '../ui/layout/arrange';
import { TextInput } from '../ui/text-input';
import { LinkOnce } from './link-once';
import { RolesFields, type Provider } from './roles-fields';

const EMPTY: AddPerson = { name: '', email: '', platformRoles: [], memberships: [] };

/** Adds a person and shows the link with which they choose a password. */
export const AddPersonForm = ({ providers }: { providers: Provider[] }) => {
  const t = useTranslations('people');
  const [link, setLink] = useState<string | null>(null);
  const { form, field, submit, state } = useCommandForm<AddPerson, PasswordLink>({
    schema: addPersonSchema,
    values: EMPTY,
    send: addPerson,
    toValues: () => EMPTY,
    onSaved: ({ url }) => setLink(url),
  });
  const { platformRoles, memberships } = form.watch();
  return (
    <form method="post" onSubmit={submit} noValidate>
      <Stack>
        <TextInput {...field('name')} labelText={t('name')} autoComplete="off" />
        <TextInput {...field('email')} labelText={t('email')} autoComplete="off" />
        <RolesFields
          idPrefix="new"
          providers={providers}
          value={{ platformRoles, memberships }}
          onChange={(roles) => {
            form.setValue('platformRoles', roles.platformRoles, { shouldDirty: true });
            form.setValue('memberships', roles.memberships, { shouldDirty: true });
          }}
        />
        {link ? <LinkOnce url={link} /> : null}
        <SaveBar inline state={state} dirty={form.formState.isDirty} label={t('add.action')} />
      </Stack>
    </form>
  );
};
