'use client';

import { useTranslations } from 'next-intl';
import { Stack } from '../ui/layout/arrange';
import { TextInput } from '../ui/text-input';
import type { SettingsFieldProps } from './settings-values';

/** How customers and the platform reach the people behind the service. */
export const SupportFields = ({ field }: Pick<SettingsFieldProps, 'field'>) => {
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
      <TextInput {...field('supportHours')} labelText={t('hours')} helperText={t('hoursHelp')} />
      <TextInput
        {...field('ticketWebhookUrl')}
        type="url"
        labelText={t('webhook')}
        helperText={t('webhookHelp')}
      />
    </Stack>
  );
};
