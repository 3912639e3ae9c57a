'use client';

import { useTranslations } from 'next-intl';
import type { CommentThread } from '@/lib/reviews/comments/schema';
import { useFieldLabel } from '../field-label';
import { Thread } from './thread';
import styles from './comments.module.scss';

type Props = {
  offeringId: string;
  threads: CommentThread[];
  names: Record<string, string>;
  mayWrite: boolean;
  withLinks?: boolean;
};

/** Open threads, with the resolved ones folded away beneath. */
export const ThreadList = ({ offeringId, threads, names, mayWrite, withLinks }: Props) => {
  const t = useTranslations('reviews.comments');
  const label = useFieldLabel(names);
  const resolved = threads.filter(({ resolvedAt }) => resolvedAt !== null);
  const show = (thread: CommentThread) => (
    <Thread
      key={thread.id}
      offeringId={offeringId}
      thread={thread}
      label={label(thread.field)}
      mayWrite={mayWrite}
      withLink={withLinks}
    />
  );
  return (
    <>
      {threads.filter(({ resolvedAt }) => resolvedAt === null).map(show)}
      {resolved.length > 0 ? (
        <details className={styles.folded}>
          <summary>{t('folded', { count: resolved.length })}</summary>
          {resolved.map(show)}
        </details>
      ) : null}
    </>
  );
};
