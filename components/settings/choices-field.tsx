'use client';

import { Add } from '@carbon/icons-react';
import { useFieldArray } from 'react-hook-form';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { fieldId } from '../ui/form/field-id';
import { ListRow } from '../ui/form/list-row';
import { Fields } from '../ui/layout/arrange';
import { TextInput } from '../ui/text-input';
import { CHOICES_MAX } from '@/lib/offerings/settings/schema';
import type { SettingsFieldProps } from './settings-values';

/** What a customer can choose from: the value that the broker gets, and its words. */
export const ChoicesField = ({ form, field, index }: SettingsFieldProps & { index: number }) => {
  const t = useTranslations('offeringSettings.parameter.choice');
  const name = `parameters.${index}.choices` as const;
  const { fields, append, remove, move } = useFieldArray({ control: form.control, name });
  return (
    <div id={fieldId(name)}>
      {fields.map(({ id }, at) => (
        <ListRow
          key={id}
          index={at}
          count={fields.length}
          name={t('row', { number: at + 1 })}
          onMove={(to) => move(at, to)}
          onRemove={() => remove(at)}
        >
          <Fields>
            <TextInput {...field(`${name}.${at}.value`)} labelText={t('value')} helperText={t('valueHelp')} />
            <TextInput {...field(`${name}.${at}.label`)} labelText={t('label')} helperText={t('labelHelp')} />
          </Fields>
        </ListRow>
      ))}
      <Button
        kind="ghost"
        size="sm"
        renderIcon={Add}
        disabled={fields.length >= CHOICES_MAX}
        onClick={() => append({ value: '', label: '' })}
      >
        {t('add')}
      </Button>
    </div>
  );
};
