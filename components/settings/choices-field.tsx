'use client';

import { useFieldArray } from 'react-hook-form';
import { useTranslations } from 'next-intl';
import { fieldId } from '../ui/form/field-id';
import { Fields } from '../ui/layout/arrange';
import { ListEditor } from '../ui/sortable/list-editor';
import { TextInput } from '../ui/text-input';
import { CHOICES_MAX } from '@/lib/offerings/settings/schema';
import type { SettingsFieldProps } from './settings-values';

/** What a customer can choose from: the value that the broker gets, and its words. */
export const ChoicesField = ({ form, field, index }: SettingsFieldProps & { index: number }) => {
  const t = useTranslations('offeringSettings.parameter.choice');
  const name = `parameters.${index}.choices` as const;
  const { fields, append, remove, move } = useFieldArray({ control: form.control, name });
  return (
    <ListEditor
      id={fieldId(name)}
      rows={fields}
      nameOf={(at) => t('row', { number: at + 1 })}
      onMove={move}
      onRemove={remove}
      maximum={CHOICES_MAX}
      add={{ label: t('add'), kind: 'ghost', onClick: () => append({ value: '', label: '' }) }}
    >
      {(at) => (
        <Fields>
          <TextInput {...field(`${name}.${at}.value`)} labelText={t('value')} helperText={t('valueHelp')} />
          <TextInput {...field(`${name}.${at}.label`)} labelText={t('label')} helperText={t('labelHelp')} />
        </Fields>
      )}
    </ListEditor>
  );
};
