'use client';

import { useState } from 'react';
import dynamic from 'next/dynamic';
import { arriving } from '@/lib/browser/arriving';
import { Add, Upload } from '@carbon/icons-react';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { FileButton } from '../ui/form/file-button';
import { Row, Stack } from '../ui/layout/arrange';
import { ListEditor } from '../ui/sortable/list-editor';
import { IMAGE_MAX_BYTES, IMAGE_MAX_MEGAPIXELS, IMAGE_TYPES } from '@/lib/offerings/images/schema';
import { MEDIA_MAX } from '@/lib/offerings/listing/schema';
import type { ListingFieldProps } from './listing-values';
import { MediumFields } from './medium-fields';
import { useTranslatedList } from './use-translated-list';

const ImageDialog = dynamic(
  () => arriving(() => import('./image-dialog').then((module) => module.ImageDialog)),
  {
    ssr: false,
  },
);

type Props = ListingFieldProps & { offeringId: string; disabled: boolean };
/** A chosen file, and the row whose picture it replaces; null for a new row. */
type Chosen = { file: File; row: number | null };

/** Pictures, which are stored here, and links to videos. */
export const MediaField = ({ form, field, offeringId, disabled }: Props) => {
  const t = useTranslations('listing.media');
  const { rows, append, remove, move } = useTranslatedList(form, 'media');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const store = (image: string) => {
    const row = chosen?.row ?? null;
    setChosen(null);
    if (row === null) return append({ kind: 'image', url: '', image, alt: '', caption: '' });
    form.setValue(`media.${row}.image`, image, { shouldDirty: true, shouldValidate: true });
    form.setValue(`media.${row}.url`, '', { shouldDirty: true });
  };
  const accept = IMAGE_TYPES.join(',');
  return (
    <Stack>
      <ListEditor
        id="field-media"
        rows={rows}
        nameOf={(index) => t('row', { number: index + 1 })}
        onMove={move}
        onRemove={remove}
        maximum={MEDIA_MAX}
      >
        {(index) => (
          <MediumFields
            form={form}
            field={field}
            index={index}
            offeringId={offeringId}
            replace={
              <FileButton
                kind="ghost"
                accept={accept}
                disabled={disabled}
                onChoose={(file) => setChosen({ file, row: index })}
              >
                {t('replace')}
              </FileButton>
            }
          />
        )}
      </ListEditor>
      <Row>
        <FileButton
          renderIcon={Upload}
          accept={accept}
          disabled={disabled || rows.length >= MEDIA_MAX}
          onChoose={(file) => setChosen({ file, row: null })}
        >
          {t('upload')}
        </FileButton>
        <Button
          kind="tertiary"
          size="sm"
          renderIcon={Add}
          disabled={rows.length >= MEDIA_MAX}
          onClick={() => append({ kind: 'video', url: '', image: '', alt: '', caption: '' })}
        >
          {t('addVideo')}
        </Button>
      </Row>
      <p className="cds--form__helper-text">
        {t('uploadHelp', { mib: IMAGE_MAX_BYTES / (1024 * 1024), megapixels: IMAGE_MAX_MEGAPIXELS })}
      </p>
      {chosen ? (
        <ImageDialog
          key={chosen.file.name + chosen.file.lastModified}
          offeringId={offeringId}
          file={chosen.file}
          onStored={store}
          onClose={() => setChosen(null)}
        />
      ) : null}
    </Stack>
  );
};
