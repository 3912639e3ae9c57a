import { useTranslations } from 'next-intl';
import type { InstanceDto } from '@/lib/instances/schema';
import { Tag } from '../ui/tag';

const COLOURS = {
  provisioning: 'blue',
  active: 'green',
  inactive: 'warm-gray',
  failed: 'red',
  pending_reclamation: 'warm-gray',
  pending_removal: 'blue',
  removed: 'gray',
} as const;

/** Where an instance stands. */
export const StateTag = ({ state }: Pick<InstanceDto, 'state'>) => {
  const t = useTranslations('instances.state');
  return <Tag type={COLOURS[state]}>{t(state)}</Tag>;
};
