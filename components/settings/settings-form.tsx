'use client';

import type { UseFormReturn } from 'react-hook-form';
import { useTranslations } from 'next-intl';
import { MissingPanel } from '../ui/form/missing-panel';
import { SaveBar } from '../ui/form/save-bar';
import { useCommandForm } from '../ui/form/use-command-form';
import { useRestingValues } from '../ui/form/use-resting-values';
import { useSay } from '../ui/form/use-say';
import { Columns } from '../ui/layout/arrange';
import { Panel, Section } from '../ui/layout/page';
import type { Message } from '@/lib/core/errors';
import { readSettings, saveSettings } from '@/lib/offerings/settings/client';
import { settingsMissing } from '@/lib/offerings/settings/completeness';
import type { SettingsDetail } from '@/lib/offerings/settings/queries';
import { saveSettingsSchema, type SaveSettings, type SettingsDto } from '@/lib/offerings/settings/schema';
import { CreateFormPreview } from './create-form-preview';
import { IntegratedFields } from './integrated-fields';
import { ServiceNameFields } from './service-name-fields';
import { SupportFields } from './support-fields';

type MissingProps = { form: UseFormReturn<SaveSettings>; offering: SettingsDetail['offering'] };

const Missing = ({ form, offering }: MissingProps) => (
  <MissingPanel missing={settingsMissing(useRestingValues(form), offering)} />
);

type Props = { detail: SettingsDetail; refusal: Message | null };

/** How the service is named, provisioned and supported; beside it the form that customers will fill in. */
export const SettingsForm = ({ detail: { settings, offering, geographies }, refusal }: Props) => {
  const t = useTranslations('offeringSettings');
  const say = useSay();
  const { form, field, submit, state } = useCommandForm<SaveSettings, SettingsDto>({
    schema: saveSettingsSchema,
    values: settings,
    send: (values) => saveSettings(offering.id, values),
    toValues: (saved) => saved,
    draft: refusal
      ? undefined
      : {
          offeringId: offering.id,
          document: 'settings',
          action: 'settings.save',
          read: () => readSettings(offering.id),
        },
  });
  const isReferral = offering.type === 'referral';
  const fields = (
    <form method="post" onSubmit={submit} noValidate>
      <Section title={t('groups.identity')} help={t('groups.identityHelp')}>
        <Panel>
          <ServiceNameFields form={form} field={field} offering={offering} locked={refusal !== null} />
        </Panel>
      </Section>
      {isReferral ? null : <IntegratedFields form={form} field={field} geographies={geographies} />}
      <Section title={t('groups.support')} help={t('groups.supportHelp')}>
        <Panel>
          <SupportFields form={form} field={field} />
        </Panel>
      </Section>
      <SaveBar state={state} disabledReason={refusal && say(refusal)} />
    </form>
  );
  return (
    <>
      <Missing form={form} offering={offering} />
      {isReferral ? (
        fields
      ) : (
        <Columns>
          {fields}
          <CreateFormPreview control={form.control} />
        </Columns>
      )}
    </>
  );
};
