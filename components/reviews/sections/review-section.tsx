import { useTranslations } from 'next-intl';
import type { CommentThread } from '@/lib/reviews/comments/schema';
import type { QueuedReview, ReviewContent } from '@/lib/reviews/schema';
import type { SectionState } from '@/lib/reviews/sections/schema';
import { Row, Stack } from '../../ui/layout/arrange';
import { Panel } from '../../ui/layout/page';
import { Tag } from '../../ui/tag';
import { CommentForm } from '../comments/comment-form';
import { ThreadList } from '../comments/thread-list';
import { SectionContent } from '../section-content';
import styles from '../reviews.module.scss';
import { SectionAnswer } from './section-answer';

const COLOUR = { approved: 'green', changes_requested: 'magenta' } as const;

type Props = {
  review: QueuedReview;
  section: SectionState;
  content: ReviewContent;
  /** The fields of this section that were handed in. */
  fields: string[];
  threads: CommentThread[];
  names: Record<string, string>;
  mayComment: boolean;
  /** Whether it has an answer of its own. */
  apart: boolean;
  mayDecide: boolean;
};

/** One part of a request: what it says, the comments on its fields, and the reviewer's answer to it. */
export const ReviewSection = (props: Props) => {
  const { review, section, content, fields, threads, names, mayComment, apart, mayDecide } = props;
  const t = useTranslations('reviews.sections');
  const title = names[section.id] ?? t(`name.${section.id}`);
  const { decision, decidedName, comment, carried } = section;
  return (
    <section id={`section-${section.id}`} className={styles.section} aria-label={title}>
      <Panel>
        <Stack>
          <Row>
            <h3 className={styles.headline}>{title}</h3>
            {apart ? (
              <Tag size="sm" type={decision ? COLOUR[decision] : 'gray'}>
                {t(decision ?? 'undecided', { name: decidedName ?? '' })}
              </Tag>
            ) : null}
            {apart && carried ? <span className={styles.meta}>{t('carried')}</span> : null}
          </Row>
          <SectionContent content={content} section={section.id} offeringId={review.offeringId} />
          {comment ? <blockquote className={styles.quote}>{comment}</blockquote> : null}
          <ThreadList
            offeringId={review.offeringId}
            threads={threads}
            names={names}
            mayWrite={mayComment}
            withLinks
          />
          <div className={styles.answers}>
            {mayDecide && apart ? (
              <SectionAnswer key={decision} reviewId={review.id} section={section} title={title} />
            ) : null}
            {mayComment && fields.length > 0 ? (
              <CommentForm offeringId={review.offeringId} fields={fields} names={names} />
            ) : null}
          </div>
        </Stack>
      </Panel>
    </section>
  );
};
