'use client';

import { useTranslations } from 'next-intl';
import { proveBothSchema, type ProveBoth } from '@/lib/auth/two-factor/schema';
import { usePresentPassword } from '../auth/link-forms';
import { Button } from '../ui/button';
import { SaveBar } from '../ui/form/save-bar';
import { useCommandForm } from '../ui/form/use-command-form';
import { Stack } from '../ui/layout/arrange';
import { PasswordInput } from '../ui/password-input';
import { TextInput } from '../ui/text-input';

type Props<R> = {
  label: string;
  send: (proof: ProveBoth) => Promise<R>;
  onDone: (result: R) => void;
  onCancel: () => void;
};

/** Password and code, before something that weakens the account. */
export const ProveForm = <R,>({ label, send, onDone, onCancel }: Props<R>) => {
  const t = useTranslations('account.twoFactor');
  const common = useTranslations('common.action');
  const present = usePresentPassword();
  const { form, field, submit, state } = useCommandForm<ProveBoth, R>({
    schema: proveBothSchema,
    values: { present: '', code: '' },
    send,
    onSaved: onDone,
  });
  return (
    <form method="post" onSubmit={submit} noValidate>
      <Stack>
        <PasswordInput {...field('present')} {...present} id="prove-present" />
        <TextInput
          {...field('code')}
          id="prove-code"
          labelText={t('code')}
          helperText={t('codeHelp')}
          autoComplete="one-time-code"
        />
        <SaveBar inline state={state} dirty={form.formState.isDirty} label={label} />
        <div>
          <Button kind="ghost" size="md" onClick={onCancel}>
            {common('cancel')}
          </Button>
        </div>
      </Stack>
    </form>
  );
};
