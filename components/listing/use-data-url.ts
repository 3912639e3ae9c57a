'use client';

import { useEffect, useState } from 'react';

/** A chosen file as an address that our policy lets a picture have. */
export const useDataUrl = (file: File) => {
  const [state, setState] = useState<{ url: string; broken: boolean }>({ url: '', broken: false });
  useEffect(() => {
    const reader = new FileReader();
    reader.onload = () => setState({ url: String(reader.result), broken: false });
    reader.onerror = () => setState({ url: '', broken: true });
    reader.readAsDataURL(file);
    return () => reader.abort();
  }, [file]);
  return state;
};
