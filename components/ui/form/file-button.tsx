'use client';

import { useRef, type ComponentType, type ReactNode } from 'react';
import { Button } from '../button';

type Props = {
  accept: string;
  disabled?: boolean;
  kind?: 'tertiary' | 'ghost';
  renderIcon?: ComponentType;
  onChoose: (file: File) => void;
  children: ReactNode;
};

/** A button that lets people choose one file. */
export const FileButton = ({
  accept,
  disabled,
  kind = 'tertiary',
  renderIcon,
  onChoose,
  children,
}: Props) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) onChoose(file);
          // The same file can be chosen again.
          target.value = '';
        }}
      />
      <Button
        kind={kind}
        size="sm"
        renderIcon={renderIcon}
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        {children}
      </Button>
    </>
  );
};
