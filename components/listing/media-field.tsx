'use client';

import { Add } from '@carbon/icons-react';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { ListRow } from '../ui/form/list-row';
import { Stack } from '../ui/layout/arrange';
import { Select, SelectItem } from '../ui/select';
import { TextInput } from '../ui/text-input';
import { MEDIA_KINDS, MEDIA_MAX } from '@/lib/offerings/listing/schema';
import type { ListingFieldProps } from './listing-values';
import { useTranslatedList } from './use-translated-list';

/** Links to pictures and videos that show the service. */
export const MediaField = ({ form, field }: ListingFieldProps) => {
  const t = useTranslations('listing.media');
  const { rows, append, remove, move } = useTranslatedList(form, 'media');
  return (
    <div id="field-media">
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
            <Select {...field(`media.${index}.kind`)} labelText={t('kind')} helperText={t('kindHelp')}>
              {MEDIA_KINDS.map((kind) => (
                <SelectItem key={kind} value={kind} text={t(`kinds.${kind}`)} />
              ))}
            </Select>
            <TextInput
              {...field(`media.${index}.url`)}
              type="url"
              labelText={t('url')}
              helperText={t('urlHelp')}
            />
            <TextInput
              {...field(`media.${index}.caption`)}
              labelText={t('caption')}
              helperText={t('captionHelp')}
            />
          </Stack>
        </ListRow>
      ))}
      <Button
        kind="tertiary"
        size="sm"
        renderIcon={Add}
        disabled={rows.length >= MEDIA_MAX}
        onClick={() => append({ kind: 'image', url: '', caption: '' })}
      >
        {t('add')}
      </Button>
    </div>
  );
};
