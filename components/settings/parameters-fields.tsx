'use client';

import { useFieldArray, useWatch } from 'react-hook-form';
import { useTranslations } from 'next-intl';
import { Checkbox } from '../ui/checkbox';
import { Fields, Stack } from '../ui/layout/arrange';
import { Select, SelectItem } from '../ui/select';
import { ListEditor } from '../ui/sortable/list-editor';
import { TextInput } from '../ui/text-input';
import { newParameter, PARAMETER_TYPES, PARAMETERS_MAX } from '@/lib/offerings/settings/schema';
import { ChoicesField } from './choices-field';
import { ParameterDefault } from './parameter-default';
import type { SettingsFieldProps } from './settings-values';

const ParameterFields = ({ form, field, index }: SettingsFieldProps & { index: number }) => {
  const t = useTranslations('offeringSettings.parameter');
  const parameter = useWatch({ control: form.control, name: 'parameters' })[index] ?? newParameter();
  const at = `parameters.${index}` as const;
  return (
    <Stack>
      <Fields>
        <Select {...field(`${at}.type`)} labelText={t('type')} helperText={t('typeHelp')}>
          {PARAMETER_TYPES.map((type) => (
            <SelectItem key={type} value={type} text={t(`types.${type}`)} />
          ))}
        </Select>
        <TextInput
          {...field(`${at}.name`)}
          spellCheck={false}
          labelText={t('name')}
          helperText={t('nameHelp')}
        />
      </Fields>
      <TextInput {...field(`${at}.label`)} labelText={t('label')} helperText={t('labelHelp')} />
      <TextInput
        {...field(`${at}.description`)}
        labelText={t('description')}
        helperText={t('descriptionHelp')}
      />
      {parameter.type === 'choice' ? <ChoicesField form={form} field={field} index={index} /> : null}
      {parameter.type === 'text' ? (
        <TextInput
          {...field(`${at}.pattern`)}
          spellCheck={false}
          labelText={t('pattern')}
          helperText={t('patternHelp')}
        />
      ) : null}
      <ParameterDefault key={parameter.type} field={field} index={index} parameter={parameter} />
      <Checkbox {...field(`${at}.required`)} labelText={t('required')} />
    </Stack>
  );
};

/** The fields that customers fill in when they create an instance. */
export const ParametersFields = ({ form, field }: SettingsFieldProps) => {
  const t = useTranslations('offeringSettings.parameter');
  const { fields, append, remove, move } = useFieldArray({ control: form.control, name: 'parameters' });
  return (
    <ListEditor
      id="field-parameters"
      rows={fields}
      nameOf={(index) => t('row', { number: index + 1 })}
      onMove={move}
      onRemove={remove}
      maximum={PARAMETERS_MAX}
      add={{ label: t('add'), onClick: () => append(newParameter()) }}
    >
      {(index) => <ParameterFields form={form} field={field} index={index} />}
    </ListEditor>
  );
};
