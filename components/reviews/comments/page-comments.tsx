'use client';

import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { usePathname, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { CommentThread } from '@/lib/reviews/comments/schema';
import { useFieldLabel } from '../field-label';
import { ThreadList } from './thread-list';
import styles from './comments.module.scss';

type Props = {
  offeringId: string;
  threads: CommentThread[];
  names: Record<string, string>;
  mayWrite: boolean;
};
type Spot = { anchor: string; threads: CommentThread[] };

/** The input with this id, or the first of the group whose ids begin with it. */
const inputOf = (anchor: string) =>
  document.getElementById(anchor) ?? document.querySelector(`[id^="${CSS.escape(anchor)}-"]`);

/** Where a marker goes: into the frame of the field, under its input. */
const hostOf = (anchor: string): Element | null => {
  const input = inputOf(anchor);
  return input?.closest('.cds--form-item, fieldset, section') ?? input?.parentElement ?? null;
};

/** The frames of these fields; looked up again whenever the page puts fields in or takes them away. */
const useHosts = (anchors: string) => {
  const [hosts, setHosts] = useState<Record<string, Element | null>>({});
  useEffect(() => {
    const wanted = anchors ? anchors.split(' ') : [];
    if (wanted.length === 0) return;
    const look = () =>
      setHosts((known) => {
        const found = Object.fromEntries(wanted.map((anchor) => [anchor, hostOf(anchor)]));
        return wanted.every((anchor) => known[anchor] === found[anchor]) ? known : found;
      });
    look();
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [anchors]);
  return hosts;
};

/** The open comments on the page that is shown: a list above it, and a marker at each field that leads there. */
export const PageComments = ({ offeringId, threads, names, mayWrite }: Props) => {
  const t = useTranslations('reviews.comments');
  const label = useFieldLabel(names);
  const pathname = usePathname();
  const plan = useSearchParams().get('plan');
  const here = threads.filter(
    ({ href, resolvedAt }) => resolvedAt === null && href.split(/[?#]/)[0] === pathname,
  );
  const spots: Spot[] = [];
  for (const thread of here) {
    const [address, anchor = ''] = thread.href.split('#');
    const other = address!.includes('?') && plan !== null && !address!.endsWith(`=${plan}`);
    const spot = spots.find((one) => one.anchor === anchor);
    if (spot) spot.threads.push(thread);
    else if (!other) spots.push({ anchor, threads: [thread] });
  }
  const hosts = useHosts(spots.map(({ anchor }) => anchor).join(' '));
  // The release page shows all comments anyway.
  if (here.length === 0 || pathname.endsWith('/release')) return null;
  return (
    <>
      <details className={styles.strip} id="comments" open>
        <summary>{t('onPage', { count: here.length })}</summary>
        <ThreadList offeringId={offeringId} threads={here} names={names} mayWrite={mayWrite} withLinks />
      </details>
      {spots.map(({ anchor, threads: own }) => {
        const host = hosts[anchor];
        const text = t('atField', { count: own.length, field: label(own[0]!.field) });
        return host?.isConnected
          ? createPortal(
              <span className={styles.marker}>
                <a href={`#comment-${own[0]!.id}`}>{text}</a>
              </span>,
              host,
              anchor,
            )
          : null;
      })}
    </>
  );
};
