'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { registerBroker } from '@/lib/brokers/client';
import { registerBrokerSchema, type BrokerDetail, type RegisterBroker } from '@/lib/brokers/schema';
import type { Message } from '@/lib/core/errors';
import { useCommandForm } from '../ui/form/use-command-form';
import { Stack } from '../ui/layout/arrange';
import { TextInput } from '../ui/text-input';
import { BrokerFields } from './broker-fields';
import { FormFoot } from './form-foot';

type Props = { offeringId: string; refusal: Message | null; localAllowed: boolean; first: boolean };

/** Registers a broker and leads to what the console found out about it. */
export const RegisterBrokerForm = ({ offeringId, refusal, localAllowed, first }: Props) => {
  const t = useTranslations('brokers');
  const router = useRouter();
  const { form, field, submit, state } = useCommandForm<RegisterBroker, BrokerDetail>({
    schema: registerBrokerSchema,
    values: {
      name: '',
      url: localAllowed && first ? 'http://127.0.0.1:3400' : '',
      authScheme: 'basic',
      username: 'broker',
      secret: '',
      headers: '',
    },
    send: (values) => registerBroker(offeringId, values),
    onSaved: ({ id }) => router.push(`/offerings/${offeringId}/brokers/${id}`),
  });
  return (
    <form method="post" onSubmit={submit} noValidate>
      <Stack>
        <TextInput {...field('name')} labelText={t('field.name')} helperText={t('field.nameHelp')} />
        <BrokerFields field={field} scheme={form.watch('authScheme')} localAllowed={localAllowed} />
        <FormFoot
          state={state}
          label={t('register.action')}
          pending={t('check.pending')}
          hint={t('register.hint')}
          refusal={refusal}
        />
      </Stack>
    </form>
  );
};
