'use client';

import { useEffect } from 'react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import styles from './reviews.module.scss';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

type Props = { next: string | null; previous: string | null; decidable: boolean };

/** j and k go through the worklist, d to the decision, t takes the request or gives it back; never while somebody types. */
export const ReviewKeys = ({ next, previous, decidable }: Props) => {
  const t = useTranslations('reviews.keys');
  const common = useTranslations('common');
  const router = useRouter();
  useEffect(() => {
    const go = (href: string | null) => href && router.push(href);
    const actions: Record<string, () => unknown> = {
      j: () => go(next),
      k: () => go(previous),
      d: () => {
        document.getElementById('decision')?.scrollIntoView();
        document.querySelector<HTMLElement>('#decision input:enabled, #decision button:enabled')?.focus();
      },
      t: () => document.getElementById('review-claim')?.click(),
    };
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      actions[event.key]?.();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [next, previous, router]);
  return (
    <p className={styles.keys}>
      <span className="wb-visually-hidden">{common('labelled', { label: t('label'), text: '' })}</span>
      <kbd>j</kbd> <kbd>k</kbd> {t('move')}
      {decidable ? (
        <>
          {'\u00a0· '}
          <kbd>d</kbd> {t('decide')} · <kbd>t</kbd> {t('claim')}
        </>
      ) : null}
    </p>
  );
};
