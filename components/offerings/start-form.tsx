'use client';

import { useRef } from 'react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { createOffering } from '@/lib/offerings/registration/client';
import {
  createOfferingSchema,
  type CreatedOffering,
  type CreateOffering,
} from '@/lib/offerings/registration/schema';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/form/problem-notice';
import { useCommandForm } from '../ui/form/use-command-form';
import { Row, Stack } from '../ui/layout/arrange';
import { Select, SelectItem } from '../ui/select';
import { TextInput } from '../ui/text-input';

type Props = { providers: { id: string; name: string }[] };

/**
 * The two answers that start an offering: for whom, and its name. Leads on to the registration, or to the import for
 * somebody whose broker runs already.
 */
export const StartForm = ({ providers }: Props) => {
  const t = useTranslations('registration.start');
  const router = useRouter();
  const then = useRef<'registration' | 'brokers/import'>('registration');
  const [first, second] = providers;
  const { field, submit, state } = useCommandForm<CreateOffering, CreatedOffering>({
    schema: createOfferingSchema,
    values: first ? { name: '', providerId: first.id } : { name: '', companyName: '' },
    send: createOffering,
    onSaved: ({ id }) => router.push(`/offerings/${id}/${then.current}`),
  });
  return (
    <form method="post" onSubmit={submit} noValidate>
      <Stack loose>
        {second ? (
          <Select {...field('providerId')} labelText={t('provider')} helperText={t('providerHelp')}>
            {providers.map(({ id, name }) => (
              <SelectItem key={id} value={id} text={name} />
            ))}
          </Select>
        ) : null}
        {first && !second ? <p>{t('for', { provider: first.name })}</p> : null}
        {first ? null : (
          <TextInput
            {...field('companyName')}
            labelText={t('company')}
            helperText={t('companyHelp')}
            autoComplete="organization"
          />
        )}
        <TextInput
          {...field('name')}
          labelText={t('name')}
          helperText={t('nameHelp')}
          autoComplete="off"
          dir="auto"
        />
        <ProblemNotice problem={state.problem} />
        <Row>
          <Button type="submit" disabled={state.saving} onClick={() => (then.current = 'registration')}>
            {state.saving ? t('pending') : t('action')}
          </Button>
          <Button
            type="submit"
            kind="ghost"
            disabled={state.saving}
            onClick={() => (then.current = 'brokers/import')}
          >
            {t('import')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
};
