'use client';

import { Add } from '@carbon/icons-react';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { ListRow } from '../ui/form/list-row';
import { Stack } from '../ui/layout/arrange';
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
    <div id="field-bullets">
      {rows.map(({ id }, index) => (
        <ListRow
          key={id}
          index={index}
          count={rows.length}
          name={t('row', { number: index + 1 })}
          onMove={(to) => move(index, to)}
          onRemove={() => remove(index)}
        >
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
        </ListRow>
      ))}
      <Button
        kind="tertiary"
        size="sm"
        renderIcon={Add}
        disabled={rows.length >= BULLETS_MAX}
        onClick={() => append({ title: '', text: '' })}
      >
        {t('add')}
      </Button>
    </div>
  );
};
