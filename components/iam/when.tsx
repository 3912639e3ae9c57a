'use client';

import { useNow } from 'next-intl';
import { useFormatter } from '@/components/ui/formatter';

/** A relative time with the exact one on hover in the reader's time zone. */
export const When = ({ at }: { at: string }) => {
  const format = useFormatter();
  const date = new Date(at);
  return (
    <time dateTime={at} title={format.dateTime(date, { dateStyle: 'full', timeStyle: 'long' })}>
      {format.relativeTime(date, useNow())}
    </time>
  );
};
