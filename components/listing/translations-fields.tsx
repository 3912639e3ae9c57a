'use client';

import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useWatch } from 'react-hook-form';
import { useTranslations } from 'next-intl';
import { Stack } from '../ui/layout/arrange';
import { Select, SelectItem } from '../ui/select';
import {
  TRANSLATION_LOCALES,
  type CatalogLocale,
  type SaveListing,
  type TranslationLocale,
} from '@/lib/offerings/listing/schema';
import { LanguageList } from './language-list';
import type { ListingFieldProps } from './listing-values';
import { TranslatedText } from './translated-text';

const TranslationTexts = ({ form, field, locale }: ListingFieldProps & { locale: TranslationLocale }) => {
  const rows = {
    control: form.control,
    compute: ({ bullets, media }: SaveListing) => ({
      bullets: bullets.length,
      kinds: media.map(({ kind }) => kind),
    }),
  };
  const { bullets, kinds } = useWatch(rows);
  const text = { form, field, locale };
  return (
    <Stack>
      <TranslatedText {...text} english="displayName" path="displayName" />
      <TranslatedText {...text} english="shortDescription" path="shortDescription" />
      <TranslatedText {...text} english="longDescription" path="longDescription" />
      {Array.from({ length: bullets }, (_, index) => (
        <Stack key={index}>
          <TranslatedText {...text} english={`bullets.${index}.title`} path={`bullets.${index}.title`} />
          <TranslatedText {...text} english={`bullets.${index}.text`} path={`bullets.${index}.text`} />
        </Stack>
      ))}
      {kinds.map((kind, index) => (
        <Stack key={index}>
          {kind === 'image' ? (
            <TranslatedText {...text} english={`media.${index}.alt`} path={`alts.${index}`} />
          ) : null}
          <TranslatedText {...text} english={`media.${index}.caption`} path={`captions.${index}`} />
        </Stack>
      ))}
    </Stack>
  );
};

/** How complete each language is, and the texts of one of them at a time. */
export const TranslationsFields = ({
  form,
  field,
  initial,
}: ListingFieldProps & { initial: TranslationLocale }) => {
  const t = useTranslations('listing');
  const [locale, setLocale] = useState<TranslationLocale>(initial);
  const open = (of: CatalogLocale, id: string) => {
    if (of !== 'en') flushSync(() => setLocale(of));
    const input = document.getElementById(id);
    input?.scrollIntoView({ block: 'center' });
    input?.focus({ preventScroll: true });
  };
  const faulty = TRANSLATION_LOCALES.filter(
    (one) => one !== locale && form.formState.errors.translations?.[one],
  );
  return (
    <Stack>
      <LanguageList form={form} onOpen={open} />
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
          <SelectItem key={one} value={one} text={t(`locales.${one}`)} />
        ))}
      </Select>
      <TranslationTexts key={locale} form={form} field={field} locale={locale} />
    </Stack>
  );
};
