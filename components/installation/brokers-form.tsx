'use client';

import { useTranslations } from 'next-intl';
import { saveBrokersSetting } from '@/lib/installation/client';
import { saveBrokersSettingSchema, type SaveBrokersSetting } from '@/lib/installation/schema';
import { Checkbox } from '../ui/checkbox';
import { SaveBar } from '../ui/form/save-bar';
import { useCommandForm } from '../ui/form/use-command-form';
import { Stack } from '../ui/layout/arrange';

/** Whether brokers may live on http and private addresses. */
export const BrokersForm = ({ values }: { values: SaveBrokersSetting }) => {
  const t = useTranslations('installation.brokers');
  const { form, field, submit, state } = useCommandForm<SaveBrokersSetting, SaveBrokersSetting>({
    schema: saveBrokersSettingSchema,
    values,
    send: saveBrokersSetting,
    toValues: (saved) => saved,
  });
  return (
    <form method="post" onSubmit={submit}>
      <Stack>
        <Checkbox
          {...field('allowLoopback')}
          labelText={t('allowLoopback')}
          helperText={t('allowLoopbackHelp')}
        />
        <SaveBar inline state={state} dirty={form.formState.isDirty} />
      </Stack>
    </form>
  );
};
