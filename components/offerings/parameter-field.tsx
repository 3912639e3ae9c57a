'use client';

import type { ChangeEvent, FocusEvent, Ref } from 'react';
import { useTranslations } from 'next-intl';
import type { Parameter } from '@/lib/offerings/settings/schema';
import { Checkbox } from '../ui/checkbox';
import { Select, SelectItem } from '../ui/select';
import { TextArea } from '../ui/text-area';
import { TextInput } from '../ui/text-input';

type Element = HTMLInputElement & HTMLTextAreaElement & HTMLSelectElement;

/** What a form gives one of its fields. */
type Input = {
  id: string;
  name?: string;
  ref?: Ref<Element>;
  value?: string;
  defaultValue?: string | number;
  defaultChecked?: boolean;
  onChange?: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) => void;
  onBlur?: (event: FocusEvent<HTMLElement>) => void;
  invalid?: boolean;
  invalidText?: string;
};

/** One field of the form in which a customer says what the service needs to know, in the way of its type. */
export const ParameterField = ({ parameter, input }: { parameter: Parameter; input: Input }) => {
  const t = useTranslations('offeringSettings.preview');
  const { type, required, description, choices } = parameter;
  const name = parameter.label || parameter.name || t('noLabel');
  const common = { ...input, helperText: description, labelText: required ? t('required', { name }) : name };
  if (type === 'switch') return <Checkbox {...common} />;
  if (type === 'paragraph') return <TextArea {...common} rows={3} />;
  if (type === 'choice')
    return (
      <Select {...common}>
        <SelectItem value="" text={t('choose')} />
        {choices
          .filter(({ value }) => value)
          .map(({ value, label }) => (
            <SelectItem key={value} value={value} text={label || value} />
          ))}
      </Select>
    );
  return <TextInput {...common} inputMode={type === 'number' ? 'decimal' : undefined} />;
};
