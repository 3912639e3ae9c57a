'use client';

import { useWatch } from 'react-hook-form';
import { useTranslations } from 'next-intl';
import { CodeSnippet } from '../ui/code-snippet';
import { useSay } from '../ui/form/use-say';
import { Stack } from '../ui/layout/arrange';
import { TextInput } from '../ui/text-input';
import type { SettingsDetail } from '@/lib/offerings/settings/queries';
import { serviceNameRefusal, serviceNameWarning } from '@/lib/offerings/settings/policy';
import type { SettingsFieldProps } from './settings-values';

type Props = SettingsFieldProps & { offering: SettingsDetail['offering'] };

/** The names by which software knows the service: one chosen and then fixed, one generated. */
export const ServiceNameFields = ({ form, field, offering }: Props) => {
  const t = useTranslations('offeringSettings');
  const common = useTranslations('common.action');
  const say = useSay();
  const name = useWatch({ control: form.control, name: 'serviceName' });
  const fixed = serviceNameRefusal(offering);
  const warning = fixed ? null : serviceNameWarning(name.trim(), offering.providerName);
  return (
    <Stack>
      <TextInput
        {...field('serviceName')}
        autoCapitalize="none"
        spellCheck={false}
        readOnly={fixed !== null}
        labelText={t('serviceName.label')}
        helperText={fixed ? say(fixed) : t('serviceName.help')}
        warn={warning !== null}
        warnText={warning ? say(warning) : ''}
      />
      <div>
        <p className="cds--label">{t('serviceId.label')}</p>
        <CodeSnippet
          type="single"
          feedback={common('copied')}
          copyButtonDescription={common('copy')}
          aria-label={t('serviceId.label')}
        >
          {offering.serviceId}
        </CodeSnippet>
        <p className="cds--form__helper-text">{t('serviceId.help')}</p>
      </div>
    </Stack>
  );
};
