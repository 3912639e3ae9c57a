'use client';

import { useDeferredValue } from 'react';
import { CheckmarkFilled } from '@carbon/icons-react';
import { useWatch, type Control } from 'react-hook-form';
import { useTranslations } from 'next-intl';
import { sentenceRule } from '@/lib/offerings/listing/completeness';
import type { SaveListing } from '@/lib/offerings/listing/schema';
import styles from './listing.module.scss';

type Props = { control: Control<SaveListing>; name: 'shortDescription' | 'longDescription' };

/** How many sentences the text should have, and has, while it is typed. */
export const SentenceRule = ({ control, name }: Props) => {
  const t = useTranslations('listing.sentences');
  const { count, met } = sentenceRule(name, useDeferredValue(useWatch({ control, name })));
  return (
    <p className={styles.hint}>
      {met ? <CheckmarkFilled className={styles.hintDone} aria-hidden="true" /> : null} {t(name, { count })}
    </p>
  );
};
