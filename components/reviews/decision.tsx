import { useTranslations } from 'next-intl';
import type { ReviewPage } from '@/lib/reviews/schema';
import { Stack } from '../ui/layout/arrange';
import { DecisionForm } from './decision-form';
import { RefusalNote } from './refusal-note';
import { ApproveRest } from './sections/approve-rest';

/** The decision on the whole request, once its sections are answered. */
export const Decision = ({ page }: { page: ReviewPage }) => {
  const t = useTranslations('reviews.sections');
  const { review, sections, refusal, refusals, changes } = page;
  if (refusal) return <RefusalNote reason={refusal} />;
  const undecided = sections.filter(({ decision }) => decision === null).map(({ id }) => id);
  const findings = sections
    .filter(({ comment }) => comment)
    .map(({ id, comment }) => `${changes.names[id] ?? t(`name.${id}`)}: ${comment}`)
    .join('\n');
  return (
    <Stack loose>
      {undecided.length > 0 ? <ApproveRest reviewId={review.id} undecided={undecided} /> : null}
      <DecisionForm
        key={`${review.id}${findings}`}
        reviewId={review.id}
        kind={review.kind}
        version={review.version}
        refusals={refusals}
        findings={findings}
      />
    </Stack>
  );
};
