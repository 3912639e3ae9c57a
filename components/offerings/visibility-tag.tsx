import { useTranslations } from 'next-intl';
import type { Visibility } from '@/lib/offerings/schema';
import { Tag } from '../ui/tag';

const COLOUR = {
  draft: 'gray',
  limited: 'purple',
  public: 'green',
  suspended: 'red',
  deprecated: 'magenta',
  retired: 'cool-gray',
} as const satisfies Record<Visibility, string>;

/** Where an offering stands, in a word and a colour. */
export const VisibilityTag = ({ visibility, size }: { visibility: Visibility; size?: 'sm' | 'md' }) => {
  const t = useTranslations('offerings.visibility');
  return (
    <Tag type={COLOUR[visibility]} size={size}>
      {t(visibility)}
    </Tag>
  );
};
