import { useTranslations } from 'next-intl';
import { can, type Actor } from '@/lib/auth/permissions';
import type { ReviewPage } from '@/lib/reviews/schema';
import { answeredApart, sectionForPath } from '@/lib/reviews/sections/policy';
import { Section } from '../../ui/layout/page';
import { SectionContent } from '../section-content';
import { ReviewSection } from './review-section';

/** The parts of a request, each with its comments and its answer; a request without parts is shown whole. */
export const RequestSections = ({ page, actor }: { page: ReviewPage; actor: Actor }) => {
  const t = useTranslations('reviews.sections');
  const { review, sections, content, changes, threads, refusal } = page;
  if (sections.length === 0)
    return <SectionContent content={content} section="request" offeringId={review.offeringId} />;
  const open = review.state === 'open';
  const apart = answeredApart(sections);
  const decided = sections.filter(({ decision }) => decision !== null).length;
  const within = (id: string) => (path: string) => sectionForPath(review.kind, path) === id;
  return (
    <Section
      title={t(apart ? 'title' : 'single')}
      help={open && apart ? t('progress', { decided, total: sections.length }) : null}
    >
      {sections.map((section) => (
        <ReviewSection
          key={section.id}
          review={review}
          section={section}
          content={content}
          fields={changes.fields.map(({ path }) => path).filter(within(section.id))}
          threads={threads.filter(({ field }) => within(section.id)(field))}
          names={changes.names}
          mayComment={can(actor, 'review.comment', review.providerId)}
          apart={apart}
          mayDecide={open && !refusal}
        />
      ))}
    </Section>
  );
};
