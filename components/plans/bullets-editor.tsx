'use client';

import { useFieldArray } from 'react-hook-form';
import { useTranslations } from 'next-intl';
import { Fields } from '@/components/ui/layout/arrange';
import { ListEditor } from '@/components/ui/sortable/list-editor';
import { TextInput } from '@/components/ui/text-input';
import { Group } from './group';
import { usePlanForm } from './plan-form';

const MOST = 10;

/** The short lines on the plan's card. */
export const BulletsEditor = () => {
  const t = useTranslations('plans.editor');
  const { form, field } = usePlanForm();
  const { fields, append, remove, move } = useFieldArray({ control: form.control, name: 'bullets' });
  return (
    <Group title={t('bullets')} help={t('bulletsHelp')} path="bullets">
      <ListEditor
        rows={fields}
        nameOf={(index) => t('bulletTitle', { number: index + 1 })}
        onMove={move}
        onRemove={remove}
        maximum={MOST}
        add={{ label: t('addBullet'), kind: 'ghost', onClick: () => append({ title: '', text: '' }) }}
      >
        {(index) => (
          <Fields>
            <TextInput
              {...field(`bullets.${index}.title`)}
              labelText={t('bulletTitle', { number: index + 1 })}
            />
            <TextInput {...field(`bullets.${index}.text`)} labelText={t('bulletText')} />
          </Fields>
        )}
      </ListEditor>
    </Group>
  );
};
