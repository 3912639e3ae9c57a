import { useTranslations } from 'next-intl';
import type { RegistrationState } from '@/lib/offerings/registration/machine';
import { Tag } from '../ui/tag';

const COLOUR = {
  draft: 'gray',
  submitted: 'blue',
  changes_requested: 'warm-gray',
  approved: 'green',
  declined: 'red',
} as const satisfies Record<RegistrationState, string>;

/** How far a registration is, in words and a colour. */
export const RegistrationTag = ({ state }: { state: RegistrationState }) => {
  const t = useTranslations('offerings.registrationState');
  return <Tag type={COLOUR[state]}>{t(state)}</Tag>;
};
