import { Locked } from '@carbon/icons-react';
import { useTranslations } from 'next-intl';
import type { Actor } from '@/lib/auth/permissions';
import { LinkButton } from '../ui/link';
import { StatePage } from './state-page';

/** The 403 page: that this page is for other roles, who one is here, and whom to ask. */
export const NotAllowed = ({ actor }: { actor: Actor }) => {
  const t = useTranslations('errors.notAllowed');
  const role = useTranslations('common.role');
  const roles = [
    ...actor.platformRoles.map((one) => role(one)),
    ...actor.memberships.map(({ role: one, providerName }) =>
      t('roleAt', { role: role(one), provider: providerName }),
    ),
  ];
  return (
    <StatePage
      icon={Locked}
      title={t('title')}
      text={t('text')}
      detail={t('you', { name: actor.name, roles: roles.join(', ') || role('customer') })}
    >
      <LinkButton href="/home">{t('home')}</LinkButton>
    </StatePage>
  );
};
