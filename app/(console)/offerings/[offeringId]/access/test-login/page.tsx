import { getTranslations } from 'next-intl/server';
import { TestLogin } from '@/components/iam/test-login/test-login';
import { Page } from '@/components/ui/layout/page';
import { Link } from '@/components/ui/link';
import { consolePage } from '@/lib/http/console-page';
import { accessDetail } from '@/lib/iam/queries';
import { actionName, isClientComplete } from '@/lib/iam/policy';
import { DASHBOARD_VIEW } from '@/lib/iam/schema';

export const generateMetadata = async () => ({ title: (await getTranslations('iam.test'))('title') });

/** Tries the service's client; logins through it return here with a code. */
export default consolePage(async ({ actor, params, search }) => {
  const t = await getTranslations('iam.test');
  const { offering, iam, seen } = await accessDetail(actor, params.offeringId!);
  const back = <Link href={`/offerings/${offering.id}/access`}>{t('back')}</Link>;
  const problem = !iam ? t('notEnabled') : isClientComplete(iam) ? null : t('incomplete');
  return (
    <Page title={t('title')} eyebrow={back} lead={problem ?? t('lead', { service: offering.name })} narrow>
      {iam && seen && !problem ? (
        <TestLogin
          offeringId={offering.id}
          origin={new URL(seen.testRedirectUri).origin}
          clientId={iam.clientId}
          isPublic={iam.clientType === 'public'}
          redirectUri={seen.testRedirectUri}
          action={actionName(offering.serviceName, DASHBOARD_VIEW)}
          sampleCrn={seen.sampleCrn}
          back={{
            code: search.code ?? null,
            state: search.state ?? null,
            error: search.error ?? null,
            text: search.error_description ?? '',
          }}
        />
      ) : null}
    </Page>
  );
});
