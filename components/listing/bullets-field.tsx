'use client';

import { useTranslations } from 'next-intl';
import { Stack } from '../ui/layout/arrange';
import { ListEditor } from '../ui/sortable/list-editor';
import { TextArea } from '../ui/text-area';
import { TextInput } from '../ui/text-input';
import { BULLETS_MAX } from '@/lib/offerings/listing/schema';
import type { ListingFieldProps } from './listing-values';
import { useTranslatedList } from './use-translated-list';

/** What the service is good at: a title and a text each. */
export const BulletsField = ({ form, field }: ListingFieldProps) => {
  const t = useTranslations('listing.bullets');
  const { rows, append, remove, move } = useTranslatedList(form, 'bullets');
  return (
    <ListEditor
      id="field-bullets"
      rows={rows}
      nameOf={(index) => t('row', { number: index + 1 })}
      onMove={move}
      onRemove={remove}
      maximum={BULLETS_MAX}
      add={{ label: t('add'), onClick: () => append({ title: '', text: '' }) }}
    >
      {(index) => (
        <Stack>
          <TextInput
            {...field(`bullets.${index}.title`)}
            labelText={t('title')}
            helperText={t('titleHelp')}
          />
          <TextArea
            {...field(`bullets.${index}.text`)}
            rows={2}
            labelText={t('text')}
            helperText={t('textHelp')}
          />
        </Stack>
      )}
    </ListEditor>
  );
};
