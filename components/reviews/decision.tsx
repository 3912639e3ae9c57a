import { useTranslations } from 'next-intl';
import type { ReviewPage } from '@/lib/reviews/schema';
import { answeredApart } from '@/lib/reviews/sections/policy';
import { Stack } from '../ui/layout/arrange';
import { DecisionForm } from './decision-form';
import { RefusalNote } from './refusal-note';
import { ApproveRest } from './sections/approve-rest';

/** The decision on the whole request, once its sections are answered. */
export const Decision = ({ page }: { page: ReviewPage }) => {
  const t = useTranslations('reviews.sections');
  const common = useTranslations('common');
  const { review, sections, refusal, refusals, changes } = page;
  if (refusal) return <RefusalNote reason={refusal} />;
  const apart = answeredApart(sections);
  const undecided = sections.filter(({ decision }) => decision === null).map(({ id }) => id);
  const findings = sections
    .filter(({ comment }) => comment)
    .map(({ id, comment = '' }) =>
      common('labelled', { label: changes.names[id] ?? t(`name.${id}`), text: comment }),
    )
    .join('\n');
  return (
    <Stack loose>
      {apart && undecided.length > 0 ? <ApproveRest reviewId={review.id} undecided={undecided} /> : null}
      <DecisionForm
        key={`${review.id}${findings}`}
        reviewId={review.id}
        kind={review.kind}
        version={review.version}
        offering={review.offeringName}
        refusals={refusals}
        findings={findings}
      />
    </Stack>
  );
};
