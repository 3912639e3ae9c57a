'use client';

import 'react-image-crop/dist/ReactCrop.css';
import { useState } from 'react';
import ReactCrop from 'react-image-crop';
import { useTranslations } from 'next-intl';
import { useCommand } from '../ui/form/use-command';
import { Modal } from '../ui/modal';
import { InlineNotification } from '../ui/notification';
import { Segments } from '../ui/segments';
import { addImage } from '@/lib/offerings/images/client';
import { IMAGE_MAX_BYTES } from '@/lib/offerings/images/schema';
import { ASPECTS, useCrop, type Aspect } from './use-crop';
import { useDataUrl } from './use-data-url';
import styles from './listing.module.scss';

type Props = { offeringId: string; file: File; onStored: (hash: string) => void; onClose: () => void };

/** Before a picture is sent: which part of it to keep, by pointer or keyboard. */
export const ImageDialog = ({ offeringId, file, onStored, onClose }: Props) => {
  const t = useTranslations('listing.image');
  const common = useTranslations('common.action');
  const { url, broken } = useDataUrl(file);
  const { aspect, setAspect, crop, setCrop, picture, shown } = useCrop();
  const [unreadable, setUnreadable] = useState(false);
  const send = useCommand(
    () => addImage(offeringId, file, shown()),
    ({ hash }) => onStored(hash),
  );
  const mib = IMAGE_MAX_BYTES / (1024 * 1024);
  const complaint =
    file.size > IMAGE_MAX_BYTES
      ? t('tooLarge', { mib })
      : broken || unreadable
        ? t('broken')
        : (send.problem?.fields?.[0]?.message ?? send.problem?.detail);
  return (
    <Modal
      open
      modalHeading={t('title')}
      primaryButtonText={send.pending ? t('storing') : t('use')}
      secondaryButtonText={common('cancel')}
      primaryButtonDisabled={send.pending || file.size > IMAGE_MAX_BYTES || broken || unreadable}
      onRequestSubmit={() => send.run(undefined)}
      onRequestClose={onClose}
    >
      <div className={styles.crop}>
        <p>{t('help')}</p>
        <Segments
          legend={t('aspect')}
          value={aspect}
          onChange={setAspect}
          options={(Object.keys(ASPECTS) as Aspect[]).map((value) => ({
            value,
            label: t(`aspects.${value}`),
          }))}
        />
        {url && !complaint ? (
          <ReactCrop
            crop={crop}
            aspect={ASPECTS[aspect]}
            disabled={aspect === 'whole'}
            ariaLabels={{
              cropArea: t('area'),
              nwDragHandle: t('handle.nw'),
              nDragHandle: t('handle.n'),
              neDragHandle: t('handle.ne'),
              eDragHandle: t('handle.e'),
              seDragHandle: t('handle.se'),
              sDragHandle: t('handle.s'),
              swDragHandle: t('handle.sw'),
              wDragHandle: t('handle.w'),
            }}
            keepSelection
            onChange={(_, percent) => setCrop(percent)}
          >
            <img ref={picture} src={url} alt={t('chosen')} onError={() => setUnreadable(true)} />
          </ReactCrop>
        ) : null}
        {complaint ? (
          <InlineNotification
            kind="error"
            lowContrast
            hideCloseButton
            role="alert"
            title={t('refused')}
            subtitle={complaint}
          />
        ) : null}
      </div>
    </Modal>
  );
};
