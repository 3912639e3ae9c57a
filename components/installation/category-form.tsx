'use client';

import { useTranslations } from 'next-intl';
import { addCategory } from '@/lib/installation/client';
import { addCategorySchema, type AddCategory } from '@/lib/installation/schema';
import { SaveBar } from '../ui/form/save-bar';
import { useCommandForm } from '../ui/form/use-command-form';
import { Fields, Stack } from '../ui/layout/arrange';
import { TextInput } from '../ui/text-input';

const EMPTY: AddCategory = { id: '', names: { en: '', fr: '' } };

/** Adds a category at the end of the list. */
export const CategoryForm = () => {
  const t = useTranslations('installation');
  const { form, field, submit, state } = useCommandForm<AddCategory, void>({
    schema: addCategorySchema,
    values: EMPTY,
    send: addCategory,
    toValues: () => EMPTY,
  });
  return (
    <form method="post" onSubmit={submit}>
      <Stack>
        <Fields>
          <TextInput {...field('names.en')} labelText={t('names.en')} />
          <TextInput {...field('names.fr')} labelText={t('names.fr')} />
          <TextInput
            {...field('id')}
            id="field-category-id"
            labelText={t('categories.id')}
            helperText={t('categories.idHelp')}
          />
        </Fields>
        <SaveBar inline state={state} dirty={form.formState.isDirty} label={t('categories.add')} />
      </Stack>
    </form>
  );
};
