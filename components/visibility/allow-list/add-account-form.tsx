'use client';

import { useTranslations } from 'next-intl';
import { addAccount } from '@/lib/visibility/allow-list/client';
import { addAccountSchema, type AddAccount } from '@/lib/visibility/allow-list/schema';
import { useCommandForm } from '../../ui/form/use-command-form';
import { Stack } from '../../ui/layout/arrange';
import { TextInput } from '../../ui/text-input';
import { FormFoot } from '../form-foot';
import styles from '../visibility.module.scss';

/** Adds an account by its id. */
export const AddAccountForm = ({ offeringId }: { offeringId: string }) => {
  const t = useTranslations('allowList.add');
  const { field, submit, state } = useCommandForm<AddAccount>({
    schema: addAccountSchema,
    values: { accountId: '' },
    send: (body) => addAccount(offeringId, body),
    toValues: () => ({ accountId: '' }),
  });
  return (
    <form method="post" onSubmit={submit}>
      <Stack>
        <h3 className={styles.formTitle}>{t('title')}</h3>
        <TextInput
          {...field('accountId')}
          labelText={t('accountId')}
          helperText={t('accountIdHelp')}
          autoComplete="off"
        />
        <FormFoot state={state} label={t('action')} />
      </Stack>
    </form>
  );
};
