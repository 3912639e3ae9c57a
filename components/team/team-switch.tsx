import { getTranslations } from 'next-intl/server';
import type { Actor } from '@/lib/auth/permissions';
import { Row } from '../ui/layout/arrange';
import { Link } from '../ui/link';

type Props = { memberships: Actor['memberships']; current: string };

/** The other teams of a person who works for several providers. */
export const TeamSwitch = async ({ memberships, current }: Props) => {
  const others = memberships.filter((one) => one.providerId !== current);
  if (others.length === 0) return null;
  const t = await getTranslations('team');
  return (
    <nav aria-label={t('others')}>
      <Row>
        {others.map(({ providerId, providerName }) => (
          <Link key={providerId} href={`/team/${providerId}`}>
            {providerName}
          </Link>
        ))}
      </Row>
    </nav>
  );
};
