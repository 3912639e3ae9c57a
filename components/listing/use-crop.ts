'use client';

import { useRef, useState } from 'react';
import { centerCrop, makeAspectCrop, type PercentCrop } from 'react-image-crop';
import type { Crop } from '@/lib/offerings/images/schema';

/** Width by height; undefined where any shape will do. */
export const ASPECTS = {
  whole: undefined,
  wide: 16 / 9,
  classic: 4 / 3,
  square: 1,
  free: undefined,
} as const;
export type Aspect = keyof typeof ASPECTS;

const ALL: PercentCrop = { unit: '%', x: 0, y: 0, width: 100, height: 100 };

/** The part of a picture that was chosen; `shown()` gives it in the picture's own pixels. */
export const useCrop = () => {
  const [aspect, chooseAspect] = useState<Aspect>('whole');
  const [crop, setCrop] = useState<PercentCrop | undefined>();
  const picture = useRef<HTMLImageElement>(null);

  const setAspect = (next: Aspect) => {
    chooseAspect(next);
    const { width = 1, height = 1 } = picture.current ?? {};
    const ratio = ASPECTS[next];
    const fitting = ratio
      ? centerCrop(makeAspectCrop({ unit: '%', width: 90 }, ratio, width, height), width, height)
      : { ...ALL, x: 5, y: 5, width: 90, height: 90 };
    setCrop(next === 'whole' ? undefined : fitting);
  };

  const shown = (): Crop => {
    const { naturalWidth = 0, naturalHeight = 0 } = picture.current ?? {};
    if (!crop || aspect === 'whole') return {};
    const x = Math.floor((crop.x / 100) * naturalWidth);
    const y = Math.floor((crop.y / 100) * naturalHeight);
    return {
      x,
      y,
      width: Math.max(1, Math.min(naturalWidth - x, Math.round((crop.width / 100) * naturalWidth))),
      height: Math.max(1, Math.min(naturalHeight - y, Math.round((crop.height / 100) * naturalHeight))),
    };
  };

  return { aspect, setAspect, crop, setCrop, picture, shown };
};
