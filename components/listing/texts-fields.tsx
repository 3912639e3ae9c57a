'use client';

import { useTranslations } from 'next-intl';
import { Counted } from '../ui/form/counted';
import { MarkdownField } from '../ui/form/markdown-field';
import { Stack } from '../ui/layout/arrange';
import { TextInput } from '../ui/text-input';
import { TEXT_MAX } from '@/lib/offerings/listing/schema';
import type { ListingFieldProps } from './listing-values';
import { SentenceRule } from './sentence-rule';

/** Name and descriptions, in English. */
export const TextsFields = ({ form, field }: ListingFieldProps) => {
  const t = useTranslations('listing');
  const { control } = form;
  return (
    <Stack>
      <Counted control={control} name="displayName" maximum={TEXT_MAX.displayName}>
        <TextInput {...field('displayName')} labelText={t('displayName')} helperText={t('displayNameHelp')} />
      </Counted>
      <div>
        <Counted control={control} name="shortDescription" maximum={TEXT_MAX.shortDescription}>
          <TextInput
            {...field('shortDescription')}
            labelText={t('shortDescription')}
            helperText={t('shortDescriptionHelp')}
          />
        </Counted>
        <SentenceRule control={control} name="shortDescription" />
      </div>
      <div>
        <Counted control={control} name="longDescription" maximum={TEXT_MAX.longDescription}>
          <MarkdownField
            {...field('longDescription')}
            read={() => form.getValues('longDescription')}
            rows={8}
            labelText={t('longDescription')}
            helperText={t('longDescriptionHelp')}
          />
        </Counted>
        <SentenceRule control={control} name="longDescription" />
      </div>
    </Stack>
  );
};
