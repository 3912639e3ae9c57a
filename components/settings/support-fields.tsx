'use client';

import { useWatch } from 'react-hook-form';
import { useTranslations } from 'next-intl';
import { supportHoursWarning } from '@/lib/offerings/settings/policy';
import { useSay } from '../ui/form/use-say';
import { Stack } from '../ui/layout/arrange';
import { TextInput } from '../ui/text-input';
import type { SettingsFieldProps } from './settings-values';

/** When somebody answers; in which time zone, only the text can say. */
const SupportHours = ({ form, field }: SettingsFieldProps) => {
  const t = useTranslations('offeringSettings.support');
  const say = useSay();
  const warning = supportHoursWarning(useWatch({ control: form.control, name: 'supportHours' }));
  return (
    <TextInput
      {...field('supportHours')}
      labelText={t('hours')}
      helperText={t('hoursHelp')}
      warn={warning !== null}
      warnText={warning ? say(warning) : ''}
    />
  );
};

/** How customers and the platform reach the people behind the service. */
export const SupportFields = ({ form, field }: SettingsFieldProps) => {
  const t = useTranslations('offeringSettings.support');
  return (
    <Stack>
      <TextInput
        {...field('supportSiteUrl')}
        type="url"
        labelText={t('siteUrl')}
        helperText={t('siteUrlHelp')}
      />
      <TextInput {...field('supportEmail')} type="email" labelText={t('email')} helperText={t('emailHelp')} />
      <TextInput
        {...field('escalationContact')}
        labelText={t('escalation')}
        helperText={t('escalationHelp')}
      />
      <SupportHours form={form} field={field} />
      <TextInput
        {...field('ticketWebhookUrl')}
        type="url"
        labelText={t('webhook')}
        helperText={t('webhookHelp')}
      />
    </Stack>
  );
};
