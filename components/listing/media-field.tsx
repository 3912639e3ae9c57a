'use client';

import { useTranslations } from 'next-intl';
import { Stack } from '../ui/layout/arrange';
import { Select, SelectItem } from '../ui/select';
import { ListEditor } from '../ui/sortable/list-editor';
import { TextInput } from '../ui/text-input';
import { MEDIA_KINDS, MEDIA_MAX } from '@/lib/offerings/listing/schema';
import type { ListingFieldProps } from './listing-values';
import { useTranslatedList } from './use-translated-list';

/** Links to pictures and videos that show the service. */
export const MediaField = ({ form, field }: ListingFieldProps) => {
  const t = useTranslations('listing.media');
  const { rows, append, remove, move } = useTranslatedList(form, 'media');
  return (
    <ListEditor
      id="field-media"
      rows={rows}
      nameOf={(index) => t('row', { number: index + 1 })}
      onMove={move}
      onRemove={remove}
      maximum={MEDIA_MAX}
      add={{ label: t('add'), onClick: () => append({ kind: 'image', url: '', caption: '' }) }}
    >
      {(index) => (
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
      )}
    </ListEditor>
  );
};
