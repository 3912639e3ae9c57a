'use client';

import { useState } from 'react';
import { useController } from 'react-hook-form';
import { useTranslations } from 'next-intl';
import { fieldId } from '../ui/form/field-id';
import { TextInput } from '../ui/text-input';
import type { ListingFieldProps } from './listing-values';

const split = (text: string) => [
  ...new Set(
    text
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
];

/** Words that people search for, separated by commas. */
export const TagsField = ({ form }: Pick<ListingFieldProps, 'form'>) => {
  const t = useTranslations('listing');
  const {
    field: { ref, value, onChange, onBlur },
    fieldState,
  } = useController({ control: form.control, name: 'tags' });
  // The text as it is typed, a trailing comma included; the form holds the tags.
  const [text, setText] = useState(value.join(', '));
  const error = fieldState.error as { message?: string } | (undefined | { message?: string })[] | undefined;
  const complaint = Array.isArray(error) ? error.find(Boolean)?.message : error?.message;
  const type = (next: string) => {
    setText(next);
    onChange(split(next));
  };
  return (
    <TextInput
      id={fieldId('tags')}
      ref={ref}
      labelText={t('tags')}
      helperText={t('tagsHelp')}
      value={text}
      invalid={Boolean(complaint)}
      invalidText={complaint ?? ''}
      onChange={(event) => type(event.target.value)}
      onBlur={() => {
        setText(split(text).join(', '));
        onBlur();
      }}
    />
  );
};
