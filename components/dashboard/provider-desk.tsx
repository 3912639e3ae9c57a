import { useTranslations } from 'next-intl';
import type { ProviderDesk as Desk } from '@/lib/dashboard/queries';
import { StartForm } from '../offerings/start-form';
import { Link } from '../ui/link';
import { FirstSteps } from './first-steps';
import { NextCards } from './next-cards';
import { OfferingProgress } from './offering-progress';
import { WaitingList } from './waiting-list';

type Props = { desk: Desk; startFor: { id: string; name: string }[] };

/** A provider's start page: what is mine to do, where each offering stands, what lies with a reviewer. */
export const ProviderDesk = ({ desk, startFor }: Props) => {
  const t = useTranslations('dashboard');
  const isNew = desk.offerings.length === 0;
  return (
    <>
      <FirstSteps
        role="provider"
        steps={startFor.length > 0 ? desk.steps : []}
        action={isNew ? <StartForm providers={startFor} /> : undefined}
      />
      <NextCards offerings={desk.next} />
      {isNew ? null : <OfferingProgress offerings={desk.offerings} />}
      {desk.more ? (
        <p>
          <Link href="/offerings">{t('allOfferings')}</Link>
        </p>
      ) : null}
      <WaitingList title={t('waiting.title')} requests={desk.waiting} since="handedIn" />
    </>
  );
};
