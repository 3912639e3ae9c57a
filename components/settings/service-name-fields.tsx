'use client';

import { useWatch } from 'react-hook-form';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { CodeSnippet } from '../ui/code-snippet';
import { useSay } from '../ui/form/use-say';
import { Stack } from '../ui/layout/arrange';
import { TextInput } from '../ui/text-input';
import type { SettingsDetail } from '@/lib/offerings/settings/queries';
import { serviceNameProposal, serviceNameRefusal, serviceNameWarning } from '@/lib/offerings/settings/policy';
import type { SettingsFieldProps } from './settings-values';

type Props = SettingsFieldProps & { offering: SettingsDetail['offering']; locked: boolean };

/** The names by which software knows the service: one chosen and then fixed, one generated. */
export const ServiceNameFields = ({ form, field, offering, locked }: Props) => {
  const t = useTranslations('offeringSettings');
  const common = useTranslations('common.action');
  const say = useSay();
  const name = useWatch({ control: form.control, name: 'serviceName' });
  const fixed = serviceNameRefusal(offering);
  const warning = fixed ? null : serviceNameWarning(name.trim(), offering.providerName);
  const proposal =
    fixed || locked || name.trim() ? '' : serviceNameProposal(offering.providerName, offering.name);
  const propose = () => {
    form.setValue('serviceName', proposal, { shouldDirty: true, shouldTouch: true, shouldValidate: true });
    form.setFocus('serviceName');
  };
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
      {proposal ? (
        <div>
          <Button kind="tertiary" size="sm" onClick={propose}>
            {t('serviceName.use', { name: proposal })}
          </Button>
        </div>
      ) : null}
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
