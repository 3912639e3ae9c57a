'use client';

import { useTranslations } from 'next-intl';
import { addAccount } from '@/lib/visibility/allow-list/client';
import { addAccountSchema, type AddAccount } from '@/lib/visibility/allow-list/schema';
import { SaveBar } from '../../ui/form/save-bar';
import { useCommandForm } from '../../ui/form/use-command-form';
import { Stack } from '../../ui/layout/arrange';
import { TextInput } from '../../ui/text-input';

/** Adds an account by its id. */
export const AddAccountForm = ({ offeringId }: { offeringId: string }) => {
  const t = useTranslations('allowList.add');
  const { form, field, submit, state } = useCommandForm<AddAccount>({
    schema: addAccountSchema,
    values: { accountId: '' },
    send: (body) => addAccount(offeringId, body),
    toValues: () => ({ accountId: '' }),
  });
  return (
    <form onSubmit={submit}>
      <Stack>
        <h3 className="cds--type-heading-compact-01">{t('title')}</h3>
        <TextInput {...field('accountId')} labelText={t('accountId')} helperText={t('accountIdHelp')} autoComplete="off" />
        <SaveBar state={state} dirty={form.formState.isDirty} label={t('action')} />
      </Stack>
    </form>
  );
};
