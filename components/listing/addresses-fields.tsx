'use client';

import { useWatch } from 'react-hook-form';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { Stack } from '../ui/layout/arrange';
import { TextInput } from '../ui/text-input';
import type { ListingFieldProps } from './listing-values';

type ReservedProps = ListingFieldProps & {
  name: 'documentationUrl' | 'instructionsUrl';
  reserved: string | null;
};

const ReservedAddress = ({ form, field, name, reserved }: ReservedProps) => {
  const t = useTranslations('listing');
  const value = useWatch({ control: form.control, name });
  const differs = reserved !== null && value !== reserved;
  const fill = () => form.setValue(name, reserved ?? '', { shouldDirty: true, shouldValidate: true });
  return (
    <div>
      <TextInput
        {...field(name)}
        type="url"
        labelText={t(name)}
        helperText={t(`${name}Help`)}
        warn={differs && value !== ''}
        warnText={t('reserved.differs', { url: reserved ?? '' })}
      />
      {differs ? (
        <Button kind="ghost" size="sm" onClick={fill}>
          {t('reserved.use')}
        </Button>
      ) : null}
    </div>
  );
};

/** Where customers read on: documentation, terms, API reference, release notes. */
export const AddressesFields = ({
  form,
  field,
  reserved,
}: ListingFieldProps & { reserved: string | null }) => {
  const t = useTranslations('listing');
  return (
    <Stack>
      {reserved ? null : <p>{t('reserved.none')}</p>}
      <ReservedAddress form={form} field={field} name="documentationUrl" reserved={reserved} />
      <ReservedAddress form={form} field={field} name="instructionsUrl" reserved={reserved} />
      <TextInput {...field('termsUrl')} type="url" labelText={t('termsUrl')} helperText={t('termsUrlHelp')} />
      <Checkbox
        {...field('termsConfirmed')}
        labelText={t('termsConfirmed')}
        helperText={t('termsConfirmedHelp')}
      />
      <TextInput
        {...field('apiDocsUrl')}
        type="url"
        labelText={t('apiDocsUrl')}
        helperText={t('apiDocsUrlHelp')}
      />
      <TextInput
        {...field('releaseNotesUrl')}
        type="url"
        labelText={t('releaseNotesUrl')}
        helperText={t('releaseNotesUrlHelp')}
      />
    </Stack>
  );
};
