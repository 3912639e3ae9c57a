'use client';

import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslations } from 'next-intl';
import { Stack } from '../ui/layout/arrange';
import { Select, SelectItem } from '../ui/select';
import { TextArea } from '../ui/text-area';
import { TextInput } from '../ui/text-input';
import { translationGaps } from '@/lib/offerings/listing/policy';
import {
  TRANSLATION_LOCALES,
  type SaveListing,
  type TranslationLocale,
} from '@/lib/offerings/listing/schema';
import type { ListingFieldProps } from './listing-values';

const TranslationTexts = ({ form, field, locale }: ListingFieldProps & { locale: TranslationLocale }) => {
  const t = useTranslations('listing');
  const { displayName, shortDescription, bullets, media } = useWatch({
    control: form.control,
  }) as SaveListing;
  const at = `translations.${locale}` as const;
  const english = (text: string) =>
    text ? t('translations.english', { text }) : t('translations.noEnglish');
  return (
    <Stack>
      <TextInput
        lang={locale}
        {...field(`${at}.displayName`)}
        labelText={t('displayName')}
        helperText={english(displayName)}
      />
      <TextInput
        lang={locale}
        {...field(`${at}.shortDescription`)}
        labelText={t('shortDescription')}
        helperText={english(shortDescription)}
      />
      <TextArea
        lang={locale}
        {...field(`${at}.longDescription`)}
        rows={6}
        labelText={t('longDescription')}
        helperText={t('translations.longHelp')}
      />
      {bullets.map(({ title, text }, index) => (
        <Stack key={index}>
          <TextInput
            lang={locale}
            {...field(`${at}.bullets.${index}.title`)}
            labelText={t('translations.bulletTitle', { number: index + 1 })}
            helperText={english(title)}
          />
          <TextArea
            lang={locale}
            {...field(`${at}.bullets.${index}.text`)}
            rows={2}
            labelText={t('translations.bulletText', { number: index + 1 })}
            helperText={english(text)}
          />
        </Stack>
      ))}
      {media.map(({ caption }, index) => (
        <TextInput
          key={index}
          lang={locale}
          {...field(`${at}.captions.${index}`)}
          labelText={t('translations.caption', { number: index + 1 })}
          helperText={english(caption)}
        />
      ))}
    </Stack>
  );
};

/** The customer's texts in the catalog's other languages, one language at a time; gaps are counted in the choice. */
export const TranslationsFields = ({
  form,
  field,
  initial,
}: ListingFieldProps & { initial: TranslationLocale }) => {
  const t = useTranslations('listing');
  const [locale, setLocale] = useState<TranslationLocale>(initial);
  const values = useWatch({ control: form.control }) as SaveListing;
  const state = (one: TranslationLocale) => {
    const { total, gaps } = translationGaps(values, one);
    return t('translations.state', {
      language: t(`locales.${one}`),
      total,
      done: total - gaps.length,
      gaps: gaps.length,
    });
  };
  const faulty = TRANSLATION_LOCALES.filter(
    (one) => one !== locale && form.formState.errors.translations?.[one],
  );
  return (
    <Stack>
      <Select
        id="field-translations"
        labelText={t('translations.language')}
        value={locale}
        onChange={(event) => setLocale(event.target.value as TranslationLocale)}
        invalid={faulty.length > 0}
        invalidText={t('translations.faulty', {
          languages: faulty.map((one) => t(`locales.${one}`)).join(', '),
        })}
      >
        {TRANSLATION_LOCALES.map((one) => (
          <SelectItem key={one} value={one} text={state(one)} />
        ))}
      </Select>
      <TranslationTexts key={locale} form={form} field={field} locale={locale} />
    </Stack>
  );
};
