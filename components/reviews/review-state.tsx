import { useTranslations } from 'next-intl';
import type { ReviewState } from '@/lib/reviews/machine';
import { Tag } from '../ui/tag';

const COLOUR = {
  open: 'blue',
  approved: 'green',
  changes_requested: 'magenta',
  declined: 'red',
  withdrawn: 'gray',
} as const satisfies Record<ReviewState, string>;

/** Where a request stands, in one word. */
export const ReviewStateTag = ({ state }: { state: ReviewState }) => {
  const t = useTranslations('reviews.state');
  return (
    <Tag type={COLOUR[state]} size="sm">
      {t(state)}
    </Tag>
  );
};
