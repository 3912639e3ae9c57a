'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import { decideSections } from '@/lib/reviews/client';
import type { SectionState } from '@/lib/reviews/sections/schema';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/form/problem-notice';
import { useCommand } from '../../ui/form/use-command';
import { Row, Stack } from '../../ui/layout/arrange';
import { TextArea } from '../../ui/text-area';

type Props = { reviewId: string; section: SectionState; title: string };

/** Approves one section, or sends it back with what has to change. */
export const SectionAnswer = ({ reviewId, section, title }: Props) => {
  const t = useTranslations('reviews.sections');
  const [writing, setWriting] = useState(false);
  const [comment, setComment] = useState(section.comment);
  const command = useCommand(
    (decision: 'approved' | 'changes_requested' | 'undecided') =>
      decideSections(reviewId, {
        sections: [section.id],
        decision,
        comment: decision === 'changes_requested' ? comment : '',
      }),
    () => setWriting(false),
  );
  const answered = section.decision !== null;
  return (
    <Stack>
      {writing ? (
        <TextArea
          id={`section-comment-${section.id}`}
          labelText={t('comment')}
          helperText={t('commentHelp')}
          rows={3}
          value={comment}
          onChange={(change) => setComment(change.target.value)}
        />
      ) : null}
      <ProblemNotice problem={command.problem} />
      <Row>
        {writing ? (
          <>
            <Button
              size="sm"
              disabled={command.pending || !comment.trim()}
              onClick={() => command.run('changes_requested')}
            >
              {t('save')}
            </Button>
            <Button kind="ghost" size="sm" onClick={() => setWriting(false)}>
              {t('cancel')}
            </Button>
          </>
        ) : null}
        {!writing && answered ? (
          <Button kind="ghost" size="sm" disabled={command.pending} onClick={() => command.run('undecided')}>
            {t('undo')}
          </Button>
        ) : null}
        {!writing && !answered ? (
          <>
            <Button
              kind="tertiary"
              size="sm"
              disabled={command.pending}
              aria-label={t('approveNamed', { section: title })}
              onClick={() => command.run('approved')}
            >
              {t('approve')}
            </Button>
            <Button
              kind="ghost"
              size="sm"
              disabled={command.pending}
              aria-label={t('returnNamed', { section: title })}
              onClick={() => setWriting(true)}
            >
              {t('return')}
            </Button>
          </>
        ) : null}
      </Row>
    </Stack>
  );
};
