import { useTranslations } from 'next-intl';
import type { OfferingFacts } from '@/lib/checklist/facts';
import { Link } from '../ui/link';
import { MomentDay } from '../ui/moment';

/** Where everybody finds it: suspended and ended services are not in the catalog. */
const IN_CATALOG = ['public', 'deprecated'];

/** Since when an offering stands where it does, with the way to its page in the catalog. */
export const Since = ({
  facts,
}: {
  facts: Pick<OfferingFacts, 'id' | 'visibility' | 'visibilityChangedAt'>;
}) => {
  const t = useTranslations('visibility.standing');
  const { id, visibility, visibilityChangedAt } = facts;
  return (
    <>
      {t.rich('since', { visibility, day: () => <MomentDay at={visibilityChangedAt} /> })}
      {IN_CATALOG.includes(visibility) ? (
        <>
          {'\u00a0· '}
          <Link href={`/catalog/${id}`}>{t('catalog')}</Link>
        </>
      ) : null}
    </>
  );
};
