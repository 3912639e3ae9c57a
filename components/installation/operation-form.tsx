'use client';

import { useTranslations } from 'next-intl';
import { saveOperationSetting } from '@/lib/installation/client';
import { saveOperationSettingSchema, type SaveOperationSetting } from '@/lib/installation/schema';
import { SaveBar } from '../ui/form/save-bar';
import { useCommandForm } from '../ui/form/use-command-form';
import { Fields, Stack } from '../ui/layout/arrange';
import { TextInput } from '../ui/text-input';

const FIELDS = ['reclamationDays', 'watchMinutes'] as const;

/** How long deleted instances can be restored, and how often brokers are looked at. */
export const OperationForm = ({ values }: { values: SaveOperationSetting }) => {
  const t = useTranslations('installation.operation');
  const { form, field, submit, state } = useCommandForm<SaveOperationSetting, SaveOperationSetting>({
    schema: saveOperationSettingSchema,
    values,
    send: saveOperationSetting,
    toValues: (saved) => saved,
  });
  return (
    <form method="post" onSubmit={submit}>
      <Stack>
        <Fields>
          {FIELDS.map((name) => (
            <TextInput
              key={name}
              {...field(name)}
              inputMode="numeric"
              labelText={t(name)}
              helperText={t(`${name}Help`)}
            />
          ))}
        </Fields>
        <SaveBar inline state={state} dirty={form.formState.isDirty} />
      </Stack>
    </form>
  );
};
