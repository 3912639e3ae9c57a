'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import { replyToComment, resolveComment } from '@/lib/reviews/client';
import type { CommentDto, CommentThread } from '@/lib/reviews/comments/schema';
import { useFormatter } from '@/components/ui/formatter';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/form/problem-notice';
import { useCommand } from '../../ui/form/use-command';
import { Row, Stack } from '../../ui/layout/arrange';
import { Link } from '../../ui/link';
import { Tag } from '../../ui/tag';
import { TextArea } from '../../ui/text-area';
import styles from './comments.module.scss';

const Comment = ({ comment }: { comment: CommentDto }) => {
  const t = useTranslations('reviews.comments');
  const format = useFormatter();
  const at = new Date(comment.at);
  return (
    <div className={styles.comment}>
      <p className={styles.meta}>
        <strong>{comment.authorName}</strong>
        {'\u00a0· '}
        {t(`side.${comment.side}`)}
        {'\u00a0· '}
        <time dateTime={at.toISOString()}>
          {format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })}
        </time>
      </p>
      <p className={styles.body}>{comment.body}</p>
    </div>
  );
};

type Props = {
  offeringId: string;
  thread: CommentThread;
  label: string;
  mayWrite: boolean;
  withLink?: boolean;
};

/** A comment on a field with its answers; whoever may comment answers, resolves and opens it again. */
export const Thread = ({ offeringId, thread, label, mayWrite, withLink }: Props) => {
  const t = useTranslations('reviews.comments');
  const [replying, setReplying] = useState(false);
  const [body, setBody] = useState('');
  const resolved = thread.resolvedAt !== null;
  const reply = useCommand(
    () => replyToComment(offeringId, thread.id, { body }),
    () => {
      setBody('');
      setReplying(false);
    },
  );
  const resolve = useCommand(() => resolveComment(offeringId, thread.id, !resolved));
  return (
    <article className={styles.thread} id={`comment-${thread.id}`} aria-label={label}>
      <Row>
        {withLink ? <Link href={thread.href}>{label}</Link> : <span className={styles.field}>{label}</span>}
        {thread.outdated ? (
          <Tag size="sm" type="warm-gray" title={t('outdatedHelp')}>
            {t('outdated')}
          </Tag>
        ) : null}
        {resolved ? (
          <Tag size="sm" type="green">
            {t('resolved', { name: thread.resolvedName ?? '' })}
          </Tag>
        ) : null}
      </Row>
      {[thread, ...thread.replies].map((comment) => (
        <Comment key={comment.id} comment={comment} />
      ))}
      <ProblemNotice problem={reply.problem ?? resolve.problem} />
      {replying ? (
        <Stack>
          <TextArea
            id={`reply-${thread.id}`}
            labelText={t('replyTo', { name: thread.authorName })}
            rows={2}
            value={body}
            onChange={(change) => setBody(change.target.value)}
          />
          <Row>
            <Button size="sm" disabled={reply.pending || !body.trim()} onClick={() => reply.run(undefined)}>
              {t('sendReply')}
            </Button>
            <Button kind="ghost" size="sm" onClick={() => setReplying(false)}>
              {t('cancel')}
            </Button>
          </Row>
        </Stack>
      ) : null}
      {mayWrite && !replying ? (
        <Row>
          <Button kind="ghost" size="sm" onClick={() => setReplying(true)}>
            {t('reply')}
          </Button>
          <Button kind="ghost" size="sm" disabled={resolve.pending} onClick={() => resolve.run(undefined)}>
            {t(resolved ? 'reopen' : 'resolve')}
          </Button>
        </Row>
      ) : null}
    </article>
  );
};
