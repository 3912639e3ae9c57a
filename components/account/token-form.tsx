'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import type { TokenScope } from '@/lib/auth/permissions';
import { createToken } from '@/lib/auth/tokens/client';
import { createTokenSchema, TOKEN_DAYS, type CreatedToken, type CreateToken } from '@/lib/auth/tokens/schema';
import { LinkOnce } from '../people/link-once';
import { Checkbox } from '../ui/checkbox';
import { SaveBar } from '../ui/form/save-bar';
import { useCommandForm } from '../ui/form/use-command-form';
import { FormGroup } from '../ui/form-group';
import { Stack } from '../ui/layout/arrange';
import { Select, SelectItem } from '../ui/select';
import { TextInput } from '../ui/text-input';

const EMPTY: CreateToken = { name: '', scopes: ['read'], expiresInDays: 30 };

/** Makes a token and shows it this once. */
export const TokenForm = ({ scopes: offered }: { scopes: TokenScope[] }) => {
  const t = useTranslations('account.tokens');
  const [created, setCreated] = useState<CreatedToken | null>(null);
  const { form, field, submit, state } = useCommandForm<CreateToken, CreatedToken>({
    schema: createTokenSchema,
    values: EMPTY,
    send: createToken,
    toValues: () => EMPTY,
    onSaved: setCreated,
  });
  const scopes = form.watch('scopes');
  const scopeError = form.formState.errors.scopes?.message;
  const setScope = (scope: TokenScope, on: boolean) =>
    form.setValue('scopes', on ? [...scopes, scope] : scopes.filter((one) => one !== scope), {
      shouldDirty: true,
      shouldValidate: true,
    });
  return (
    <form method="post" onSubmit={submit} noValidate>
      <Stack>
        <TextInput
          {...field('name')}
          id="token-name"
          labelText={t('name')}
          helperText={t('nameHelp')}
          autoComplete="off"
        />
        <FormGroup
          legendText={t('scopes')}
          invalid={Boolean(scopeError)}
          message={Boolean(scopeError)}
          messageText={scopeError ?? ''}
        >
          {offered.map((scope) => (
            <Checkbox
              key={scope}
              id={`scope-${scope}`}
              labelText={<code>{scope}</code>}
              helperText={t(`scope.${scope}`)}
              checked={scopes.includes(scope)}
              onChange={(_, { checked }) => setScope(scope, checked)}
            />
          ))}
        </FormGroup>
        <Select
          id="token-days"
          labelText={t('days')}
          value={form.watch('expiresInDays')}
          onChange={(event) =>
            form.setValue('expiresInDays', Number(event.target.value), { shouldDirty: true })
          }
        >
          {TOKEN_DAYS.map((count) => (
            <SelectItem key={count} value={count} text={t('count', { count })} />
          ))}
        </Select>
        {created ? <LinkOnce url={created.secret} title={t('once')} help={t('onceHelp')} /> : null}
        <SaveBar inline state={state} dirty={form.formState.isDirty} label={t('create')} />
      </Stack>
    </form>
  );
};
