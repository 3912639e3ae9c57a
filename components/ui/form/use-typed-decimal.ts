'use client';

import { useLocale } from 'next-intl';
import { decimalComma, readDecimal } from '@/lib/core/decimal-text';

/** For the field of a decimal: what the reader writes in their language, as the plain decimal that the schema asks for. */
export const useTypedDecimal = () => {
  const comma = decimalComma(useLocale());
  const setValueAs = (typed: unknown) =>
    typeof typed === 'string' ? (readDecimal(typed, { comma }) ?? typed) : typed;
  return { setValueAs };
};
