import { getTranslations } from 'next-intl/server';
import { OfferingLetter } from '@/components/offerings/offering-letter';
import { RegistrationBanner } from '@/components/offerings/registration-banner';
import { RegistrationForm } from '@/components/offerings/registration-form';
import { Page, Section } from '@/components/ui/layout/page';
import { refusal } from '@/lib/auth/permissions';
import { consolePage } from '@/lib/http/console-page';
import { offeringHeader } from '@/lib/offerings/queries';
import { registrationRefusal } from '@/lib/offerings/registration/policy';
import { registrationDetail, registrationHistory } from '@/lib/offerings/registration/queries';

export const generateMetadata = async () => ({ title: (await getTranslations('registration'))('title') });

export default consolePage(async ({ actor, params }) => {
  const t = await getTranslations('registration');
  const offeringId = params.offeringId!;
  const [offering, registration, { approvedAt, review }] = await Promise.all([
    offeringHeader(actor, offeringId),
    registrationDetail(actor, offeringId),
    registrationHistory(actor, offeringId),
  ]);
  const { state } = registration;
  const role = refusal(actor, 'offering.edit', offering.providerId);
  const form = (
    // A decision opens or closes the form; then it begins again with what is stored.
    <RegistrationForm
      key={state}
      offeringId={offeringId}
      registration={registration}
      refusal={role ?? registrationRefusal(registration)}
    />
  );
  if (state !== 'approved' || !approvedAt) {
    return (
      <Page title={t('title')} lead={t('lead')}>
        <RegistrationBanner offeringId={offeringId} state={state} review={review} mayEdit={role === null} />
        {form}
      </Page>
    );
  }
  return (
    <Page title={t('title')}>
      <OfferingLetter
        offering={offering}
        companyName={registration.companyName}
        approvedAt={approvedAt}
        decidedName={review?.decidedName ?? null}
        comment={review?.comment ?? null}
      />
      <div className="wb-no-print">
        <Section title={t('letter.answers')}>{form}</Section>
      </div>
    </Page>
  );
});
