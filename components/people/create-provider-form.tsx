'use client';

import { useTranslations } from 'next-intl';
import { createProvider } from '@/lib/team/people/client';
import { createProviderSchema, type CreateProvider } from '@/lib/team/people/schema';
import { SaveBar } from '../ui/form/save-bar';
import { useCommandForm } from '../ui/form/use-command-form';
import { Stack } from '../ui/layout/arrange';
import { TextInput } from '../ui/text-input';

/** Adds a provider company. */
export const CreateProviderForm = () => {
  const t = useTranslations('people');
  const { form, field, submit, state } = useCommandForm<CreateProvider, { id: string }>({
    schema: createProviderSchema,
    values: { name: '' },
    send: createProvider,
    toValues: () => ({ name: '' }),
  });
  return (
    <form method="post" onSubmit={submit} noValidate>
      <Stack>
        <TextInput {...field('name')} id="provider-name" labelText={t('provider.name')} autoComplete="off" />
        <SaveBar inline state={state} dirty={form.formState.isDirty} label={t('provider.action')} />
      </Stack>
    </form>
  );
};
