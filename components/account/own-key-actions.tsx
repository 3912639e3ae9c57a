'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import { endOwnGrant } from '@/lib/iam/grants/client';
import { createOwnKey, deleteOwnKey } from '@/lib/iam/own-keys/client';
import {
  createOwnKeySchema,
  KEY_DAYS,
  type CreatedOwnKey,
  type CreateOwnKey,
} from '@/lib/iam/own-keys/schema';
import { LinkOnce } from '../people/link-once';
import { CommandButton } from '../ui/command-button';
import { SaveBar } from '../ui/form/save-bar';
import { useCommandForm } from '../ui/form/use-command-form';
import { Stack } from '../ui/layout/arrange';
import { Select, SelectItem } from '../ui/select';
import { TextInput } from '../ui/text-input';

/** Ends an API key, and the tokens that it gave. */
export const DeleteOwnKey = ({ id, name }: { id: string; name: string }) => {
  const t = useTranslations('account.apiKeys');
  return (
    <CommandButton send={() => deleteOwnKey(id)} label={t('delete')} named={t('deleteNamed', { name })} />
  );
};

/** Ends what the reader allowed a service. */
export const EndOwnGrant = ({ clientId, service }: { clientId: string; service: string }) => {
  const t = useTranslations('account.logins');
  return (
    <CommandButton send={() => endOwnGrant(clientId)} label={t('end')} named={t('endNamed', { service })} />
  );
};

type Props = { accounts: { accountId: string; name: string }[] };

/** Makes an API key and shows it this once. */
export const OwnKeyForm = ({ accounts }: Props) => {
  const t = useTranslations('account.apiKeys');
  const tokens = useTranslations('account.tokens');
  const [created, setCreated] = useState<CreatedOwnKey | null>(null);
  const empty: CreateOwnKey = { name: '', accountId: accounts[0]!.accountId, expiresInDays: 90 };
  const { form, field, submit, state } = useCommandForm<CreateOwnKey, CreatedOwnKey>({
    schema: createOwnKeySchema,
    values: empty,
    send: createOwnKey,
    toValues: () => empty,
    onSaved: setCreated,
  });
  return (
    <form method="post" onSubmit={submit} noValidate>
      <Stack>
        <TextInput
          {...field('name')}
          id="key-name"
          labelText={tokens('name')}
          helperText={tokens('nameHelp')}
          autoComplete="off"
        />
        <Select
          id="key-account"
          labelText={t('account')}
          value={form.watch('accountId')}
          onChange={(event) => form.setValue('accountId', event.target.value, { shouldDirty: true })}
        >
          {accounts.map(({ accountId, name }) => (
            <SelectItem key={accountId} value={accountId} text={name} />
          ))}
        </Select>
        <Select
          id="key-days"
          labelText={tokens('days')}
          value={form.watch('expiresInDays')}
          onChange={(event) =>
            form.setValue('expiresInDays', Number(event.target.value), { shouldDirty: true })
          }
        >
          {KEY_DAYS.map((count) => (
            <SelectItem key={count} value={count} text={tokens('count', { count })} />
          ))}
        </Select>
        {created ? <LinkOnce url={created.value} title={t('once')} help={t('onceHelp')} /> : null}
        <SaveBar inline state={state} dirty={form.formState.isDirty} label={t('create')} />
      </Stack>
    </form>
  );
};
