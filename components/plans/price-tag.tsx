import { useTranslations } from 'next-intl';
import type { PriceState } from '@/lib/plans/schema';
import { Tag } from '@/components/ui/tag';

const TAG = {
  free: { type: 'gray', key: 'freeState' },
  approved: { type: 'green', key: 'approved' },
  unapproved: { type: 'warm-gray', key: 'unapproved' },
} as const satisfies Record<PriceState, { type: string; key: string }>;

/** Whether a reviewer has approved the plan's prices. */
export const PriceTag = ({ state }: { state: PriceState }) => {
  const t = useTranslations('plans.card');
  return <Tag type={TAG[state].type}>{t(TAG[state].key)}</Tag>;
};
