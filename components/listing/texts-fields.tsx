'use client';

import { useWatch } from 'react-hook-form';
import { useTranslations } from 'next-intl';
import { Stack } from '../ui/layout/arrange';
import { TextArea } from '../ui/text-area';
import { TextInput } from '../ui/text-input';
import { SHORT_DESCRIPTION_MAX } from '@/lib/offerings/listing/schema';
import type { ListingFieldProps } from './listing-values';

/** Name and descriptions, in English. */
export const TextsFields = ({ form, field }: ListingFieldProps) => {
  const t = useTranslations('listing');
  const short = useWatch({ control: form.control, name: 'shortDescription' });
  return (
    <Stack>
      <TextInput {...field('displayName')} labelText={t('displayName')} helperText={t('displayNameHelp')} />
      <TextInput
        {...field('shortDescription')}
        labelText={t('shortDescription')}
        helperText={t('shortDescriptionHelp', { used: short.trim().length, maximum: SHORT_DESCRIPTION_MAX })}
      />
      <TextArea
        {...field('longDescription')}
        rows={8}
        labelText={t('longDescription')}
        helperText={t('longDescriptionHelp')}
      />
    </Stack>
  );
};
