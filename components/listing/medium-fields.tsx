'use client';

import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslations } from 'next-intl';
import { Counted } from '../ui/form/counted';
import { fieldId } from '../ui/form/field-id';
import { Stack } from '../ui/layout/arrange';
import { TextInput } from '../ui/text-input';
import { imageUrl } from '@/lib/offerings/images/client';
import { TEXT_MAX } from '@/lib/offerings/listing/schema';
import type { ListingFieldProps } from './listing-values';
import styles from './listing.module.scss';

type Props = ListingFieldProps & {
  index: number;
  offeringId: string;
  /** The button that puts another picture in place of this one. */
  replace: ReactNode;
};

/** A picture with what it shows, or the address of a video; a caption for either. */
export const MediumFields = ({ form, field, index, offeringId, replace }: Props) => {
  const t = useTranslations('listing.media');
  const { control } = form;
  const at = `media.${index}` as const;
  const kind = useWatch({ control, name: `${at}.kind` });
  const image = useWatch({ control, name: `${at}.image` });
  const url = useWatch({ control, name: `${at}.url` });
  const { invalid, invalidText } = field(`${at}.image`);
  return (
    <Stack>
      {kind === 'image' ? (
        <div id={fieldId(`${at}.image`)} tabIndex={-1}>
          {image ? (
            <img className={styles.thumbnail} src={imageUrl(offeringId, image)} alt={t('present')} />
          ) : null}
          {!image && url ? <p className={styles.hint}>{t('onlyLinked', { url })}</p> : null}
          {invalid ? <p className="cds--form-requirement">{invalidText}</p> : null}
          {replace}
        </div>
      ) : null}
      {kind === 'image' ? (
        <Counted control={control} name={`${at}.alt`} maximum={TEXT_MAX.alt}>
          <TextInput {...field(`${at}.alt`)} labelText={t('alt')} helperText={t('altHelp')} />
        </Counted>
      ) : (
        <TextInput {...field(`${at}.url`)} type="url" labelText={t('url')} helperText={t('urlHelp')} />
      )}
      <Counted control={control} name={`${at}.caption`} maximum={TEXT_MAX.caption}>
        <TextInput
          {...field(`${at}.caption`)}
          labelText={kind === 'image' ? t('captionOptional') : t('caption')}
          helperText={t('captionHelp')}
        />
      </Counted>
    </Stack>
  );
};
