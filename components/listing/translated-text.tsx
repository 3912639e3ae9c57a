'use client';

import { useWatch, type FieldPathByValue } from 'react-hook-form';
import { useTranslations } from 'next-intl';
import { Counted } from '../ui/form/counted';
import { TextArea } from '../ui/text-area';
import { TextInput } from '../ui/text-input';
import { TEXT_MAX, type SaveListing, type TranslationLocale } from '@/lib/offerings/listing/schema';
import type { ListingFieldProps } from './listing-values';
import { useTextName } from './use-text-name';

type Text = FieldPathByValue<SaveListing, string>;
type Props = ListingFieldProps & { locale: TranslationLocale; english: Text; path: string };

const LIMITS: [RegExp, { maximum: number; rows?: number }][] = [
  [/^displayName/, { maximum: TEXT_MAX.displayName }],
  [/^shortDescription/, { maximum: TEXT_MAX.shortDescription }],
  [/^longDescription/, { maximum: TEXT_MAX.longDescription, rows: 6 }],
  [/^bullets.*title$/, { maximum: TEXT_MAX.bulletTitle }],
  [/^bullets.*text$/, { maximum: TEXT_MAX.bulletText, rows: 2 }],
  [/^alts/, { maximum: TEXT_MAX.alt }],
  [/^captions/, { maximum: TEXT_MAX.caption }],
];

const limitOf = (path: string) => LIMITS.find(([pattern]) => pattern.test(path))![1];

/** One text in another language, with the English one below it. */
export const TranslatedText = ({ form, field, locale, english, path }: Props) => {
  const t = useTranslations('listing.translations');
  const nameOf = useTextName();
  const base = useWatch({ control: form.control, name: english });
  const name = `translations.${locale}.${path}` as Text;
  const { maximum, rows } = limitOf(path);
  const shared = {
    ...field(name),
    lang: locale,
    labelText: nameOf(path),
    helperText: rows === 6 ? t('longHelp') : base ? t('english', { text: base }) : t('noEnglish'),
  };
  return (
    <Counted control={form.control} name={name} maximum={maximum}>
      {rows ? <TextArea {...shared} rows={rows} /> : <TextInput {...shared} />}
    </Counted>
  );
};
