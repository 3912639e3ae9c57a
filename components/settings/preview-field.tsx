'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import type { Parameter } from '@/lib/offerings/settings/schema';
import { ParameterField } from '../offerings/parameter-field';

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
  const { type, pattern } = parameter;
  if (type !== 'text' && type !== 'number')
    return (
      <ParameterField
        parameter={parameter}
        input={type === 'switch' ? { id, defaultChecked: text === 'true' } : { id, defaultValue: text }}
      />
    );
  const isNumber = type === 'number';
  const invalid = isNumber ? text !== '' && !Number.isFinite(Number(text)) : !fits(pattern, text);
  const invalidText = isNumber ? t('notNumber') : t('notPattern', { pattern });
  return (
    <ParameterField
      parameter={parameter}
      input={{ id, value: text, onChange: ({ target }) => setText(target.value), invalid, invalidText }}
    />
  );
};
