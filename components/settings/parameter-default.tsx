'use client';

import { useTranslations } from 'next-intl';
import { Select, SelectItem } from '../ui/select';
import { TextArea } from '../ui/text-area';
import { TextInput } from '../ui/text-input';
import type { Parameter } from '@/lib/offerings/settings/schema';
import type { SettingsFieldProps } from './settings-values';

type Props = Pick<SettingsFieldProps, 'field'> & { index: number; parameter: Parameter };

/** The value that the customer's form starts with, entered in the way of its type. */
export const ParameterDefault = ({ field, index, parameter: { type, choices } }: Props) => {
  const t = useTranslations('offeringSettings.parameter');
  const input = {
    ...field(`parameters.${index}.default`),
    labelText: t('default'),
    helperText: t('defaultHelp'),
  };
  if (type === 'paragraph') return <TextArea {...input} rows={3} />;
  if (type === 'text' || type === 'number') {
    return <TextInput {...input} inputMode={type === 'number' ? 'decimal' : undefined} />;
  }
  const options =
    type === 'switch'
      ? ['true', 'false'].map((value) => ({ value, label: t(`switch.${value}`) }))
      : choices.filter(({ value }) => value);
  return (
    <Select {...input}>
      <SelectItem value="" text={t('noDefault')} />
      {options.map(({ value, label }) => (
        <SelectItem key={value} value={value} text={label || value} />
      ))}
    </Select>
  );
};
