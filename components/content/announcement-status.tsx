'use client';

import { useTranslations } from 'next-intl';
import { reopenAnnouncement } from '@/lib/content/announcement/client';
import type { AnnouncementState } from '@/lib/content/announcement/machine';
import type { AnnouncementDetail } from '@/lib/content/announcement/schema';
import { withdrawReview } from '@/lib/reviews/client';
import { useFormatter } from '@/components/ui/formatter';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/form/problem-notice';
import { useCommand } from '../ui/form/use-command';
import { Row } from '../ui/layout/arrange';
import { Tag } from '../ui/tag';
import styles from './content.module.scss';

const COLOUR = {
  draft: 'gray',
  submitted: 'blue',
  changes_requested: 'magenta',
  approved: 'green',
  released: 'teal',
} as const satisfies Record<AnnouncementState, string>;

type Props = {
  offeringId: string;
  announcement: AnnouncementDetail;
  mayWithdraw: boolean;
  mayReopen: boolean;
};

/** Where the announcement stands, what the reviewer said, who acts next, and how to take it back. */
export const AnnouncementStatus = ({ offeringId, announcement, mayWithdraw, mayReopen }: Props) => {
  const t = useTranslations('content.announcementState');
  const format = useFormatter();
  const { state, review, approvedAt, releasedAt } = announcement;
  const takeBack = useCommand((reviewId: string) => withdrawReview(offeringId, reviewId));
  const reopen = useCommand(() => reopenAnnouncement(offeringId));

  const day = (at: Date | null | undefined) =>
    at ? format.dateTime(new Date(at), { dateStyle: 'long', timeZone: 'UTC' }) : '';
  const at = {
    submitted: review?.submittedAt,
    changes_requested: review?.decidedAt,
    approved: approvedAt,
    released: releasedAt,
    draft: null,
  };
  const name = (state === 'submitted' ? review?.submittedName : review?.decidedName) ?? '';
  return (
    <div className={styles.status}>
      <Row>
        <Tag type={COLOUR[state]}>{t(`name.${state}`)}</Tag>
        <span>{t(`words.${state}`, { on: day(at[state]), name, known: name ? 'yes' : 'no' })}</span>
      </Row>
      {state === 'changes_requested' && review?.comment ? (
        <blockquote className={styles.remark}>{review.comment}</blockquote>
      ) : null}
      <ProblemNotice problem={takeBack.problem ?? reopen.problem} />
      {state === 'submitted' && review?.state === 'open' && mayWithdraw ? (
        <Row>
          <Button
            kind="tertiary"
            size="sm"
            disabled={takeBack.pending}
            onClick={() => takeBack.run(review.id)}
          >
            {t('takeBack')}
          </Button>
        </Row>
      ) : null}
      {state === 'approved' && mayReopen ? (
        <Row>
          <Button kind="tertiary" size="sm" disabled={reopen.pending} onClick={() => reopen.run(undefined)}>
            {t('reopen')}
          </Button>
        </Row>
      ) : null}
    </div>
  );
};
