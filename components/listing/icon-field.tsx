'use client';

import { useRef, useState } from 'react';
import { Upload } from '@carbon/icons-react';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { useCommand } from '../ui/form/use-command';
import { Row, Stack } from '../ui/layout/arrange';
import { InlineNotification } from '../ui/notification';
import { iconUrl, removeIcon, saveIcon } from '@/lib/offerings/listing/client';
import { ICON_MAX_BYTES } from '@/lib/offerings/listing/schema';
import { IconSource } from './icon-source';
import styles from './listing.module.scss';

type Props = {
  offeringId: string;
  iconHash: string | null;
  onChange: (iconHash: string | null) => void;
  disabled: boolean;
};

/** The icon: uploaded or pasted, stored at once. Says what was taken out of it for safety. */
export const IconField = ({ offeringId, iconHash, onChange, disabled }: Props) => {
  const t = useTranslations('listing.icon');
  const common = useTranslations('common.action');
  const input = useRef<HTMLInputElement>(null);
  const [removed, setRemoved] = useState<string[]>([]);
  const [oversized, setOversized] = useState(false);
  const save = useCommand(
    (svg: string) => saveIcon(offeringId, { svg, replaces: iconHash }),
    (saved) => {
      setRemoved(saved.removed);
      onChange(saved.iconHash);
    },
  );
  const remove = useCommand(
    (replaces: string) => removeIcon(offeringId, replaces),
    () => onChange(null),
  );

  const begin = () => {
    setRemoved([]);
    setOversized(false);
    save.clear();
    remove.clear();
  };
  const upload = async (file: File | undefined) => {
    if (!file) return;
    begin();
    if (file.size > ICON_MAX_BYTES) return setOversized(true);
    save.run(await file.text());
  };

  const problem = save.problem ?? remove.problem;
  const complaint = oversized
    ? t('tooLarge', { kib: ICON_MAX_BYTES / 1024 })
    : (problem?.fields?.[0]?.message ?? problem?.detail);
  const busy = disabled || save.pending || remove.pending;
  return (
    <div id="field-icon">
      <Stack>
        <Row>
          {iconHash ? (
            <img
              className={styles.icon}
              src={iconUrl(offeringId, iconHash)}
              alt={t('current')}
              width={64}
              height={64}
            />
          ) : (
            <span className={styles.noIcon}>{t('none')}</span>
          )}
          <input
            ref={input}
            type="file"
            accept=".svg,image/svg+xml"
            hidden
            aria-label={t('upload')}
            onChange={(event) => {
              void upload(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
          <Button
            kind="tertiary"
            size="sm"
            renderIcon={Upload}
            disabled={busy}
            onClick={() => input.current?.click()}
          >
            {iconHash ? t('replace') : t('upload')}
          </Button>
          {iconHash ? (
            <Button kind="ghost" size="sm" disabled={busy} onClick={() => (begin(), remove.run(iconHash))}>
              {common('remove')}
            </Button>
          ) : null}
        </Row>
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
        {removed.length ? (
          <InlineNotification
            kind="warning"
            lowContrast
            hideCloseButton
            role="status"
            title={t('cleaned')}
            subtitle={t('removed', { names: removed.join(', ') })}
          />
        ) : null}
        <IconSource disabled={busy} onUse={(svg) => (begin(), save.run(svg))} />
      </Stack>
    </div>
  );
};
