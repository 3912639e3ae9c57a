'use client';

import { useTranslations } from 'next-intl';
import { saveBroker } from '@/lib/brokers/client';
import { saveBrokerSchema, type BrokerDetail, type SaveBroker } from '@/lib/brokers/schema';
import type { Message } from '@/lib/core/errors';
import { useCommandForm } from '../ui/form/use-command-form';
import { Stack } from '../ui/layout/arrange';
import { TextInput } from '../ui/text-input';
import { BrokerFields } from './broker-fields';
import { FormFoot } from './form-foot';

type Broker = Pick<BrokerDetail, 'id' | 'name' | 'url' | 'authScheme' | 'username' | 'headers' | 'version'>;
type Props = { offeringId: string; broker: Broker; refusal: Message | null; localAllowed: boolean };

const toValues = ({ name, url, authScheme, username, headers, version }: Broker): SaveBroker => ({
  name,
  url,
  authScheme,
  username,
  secret: '',
  headers,
  version,
});

/** Where the broker is and how to sign in to it; saving checks it again. */
export const EditBrokerForm = ({ offeringId, broker, refusal, localAllowed }: Props) => {
  const t = useTranslations('brokers');
  const { form, field, submit, state } = useCommandForm<SaveBroker, BrokerDetail>({
    schema: saveBrokerSchema,
    values: toValues(broker),
    send: (values) => saveBroker(offeringId, broker.id, values),
    toValues,
  });
  return (
    <form method="post" onSubmit={submit} noValidate>
      <Stack>
        <TextInput {...field('name')} labelText={t('field.name')} helperText={t('field.nameHelp')} />
        <BrokerFields
          field={field}
          scheme={form.watch('authScheme')}
          localAllowed={localAllowed}
          secretKept
        />
        <FormFoot
          state={state}
          label={t('edit.action')}
          pending={t('check.pending')}
          hint={state.savedAt ? t('edit.saved') : t('register.hint')}
          refusal={refusal}
        />
      </Stack>
    </form>
  );
};
