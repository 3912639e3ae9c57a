'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { TextArea } from '../ui/text-area';

type Props = { disabled: boolean; onUse: (svg: string) => void };

/** For those who have the drawing's source at hand: paste it instead of uploading a file. */
export const IconSource = ({ disabled, onUse }: Props) => {
  const t = useTranslations('listing.icon');
  const [open, setOpen] = useState(false);
  const [source, setSource] = useState('');
  if (!open) {
    return (
      <div>
        <Button kind="ghost" size="sm" disabled={disabled} onClick={() => setOpen(true)}>
          {t('paste')}
        </Button>
      </div>
    );
  }
  return (
    <div>
      <TextArea
        id="icon-source"
        rows={4}
        labelText={t('source')}
        helperText={t('sourceHelp', { open: '<svg', close: '</svg>' })}
        value={source}
        spellCheck={false}
        onChange={(event) => setSource(event.target.value)}
      />
      <Button
        kind="tertiary"
        size="sm"
        disabled={disabled || source.trim() === ''}
        onClick={() => onUse(source)}
      >
        {t('use')}
      </Button>
    </div>
  );
};
