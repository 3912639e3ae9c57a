'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import { Checkbox } from '../ui/checkbox';
import { Select, SelectItem } from '../ui/select';
import { TextArea } from '../ui/text-area';
import { TextInput } from '../ui/text-input';
import type { Parameter } from '@/lib/offerings/settings/schema';

/** Whether the whole text matches; a pattern that is not finished yet fits everything. */
const fits = (pattern: string, text: string) => {
  if (!pattern || !text) return true;
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(text);
  } catch {
    return true;
  }
};

/** One field of the customer's form, to try out. */
export const PreviewField = ({ parameter, id }: { parameter: Parameter; id: string }) => {
  const t = useTranslations('offeringSettings.preview');
  const [text, setText] = useState(parameter.default);
  const { type, required, description, pattern, choices } = parameter;
  const name = parameter.label || parameter.name || t('noLabel');
  const common = { id, helperText: description, labelText: required ? t('required', { name }) : name };
  if (type === 'switch') return <Checkbox {...common} defaultChecked={parameter.default === 'true'} />;
  if (type === 'paragraph') return <TextArea {...common} rows={3} defaultValue={parameter.default} />;
  if (type === 'choice') {
    return (
      <Select {...common} defaultValue={parameter.default}>
        <SelectItem value="" text={t('choose')} />
        {choices
          .filter(({ value }) => value)
          .map(({ value, label }) => (
            <SelectItem key={value} value={value} text={label || value} />
          ))}
      </Select>
    );
  }
  const isNumber = type === 'number';
  const wrong = isNumber ? text !== '' && !Number.isFinite(Number(text)) : !fits(pattern, text);
  return (
    <TextInput
      {...common}
      value={text}
      onChange={(event) => setText(event.target.value)}
      inputMode={isNumber ? 'decimal' : undefined}
      invalid={wrong}
      invalidText={isNumber ? t('notNumber') : t('notPattern', { pattern })}
    />
  );
};
