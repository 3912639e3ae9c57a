import { getLocale, getTranslations } from 'next-intl/server';
import { PlansView } from '@/components/plans/plans-view';
import { can, refusal } from '@/lib/auth/permissions';
import { planPreviews } from '@/lib/catalog/queries';
import { now } from '@/lib/core/clock';
import { env } from '@/lib/env';
import { consolePage } from '@/lib/http/console-page';
import { editRefusal } from '@/lib/offerings/policy';
import { typeRefusal } from '@/lib/plans/policy';
import { plansPage } from '@/lib/plans/queries';

const HOUR = 3_600_000;
/** The last full hour, which a sample of submitted usage is about. */
const lastHour = () => Math.floor(now().getTime() / HOUR) * HOUR;

export const generateMetadata = async () => ({ title: (await getTranslations('plans'))('title') });

export default consolePage(async ({ actor, params: { offeringId = '' }, search }) => {
  const { offering, plans, regions, rates, review } = await plansPage(actor, offeringId);
  const locale = await getLocale();
  const named = regions.map(({ id, names }) => ({ id, name: names[locale] ?? names.en ?? id }));
  const reason =
    refusal(actor, 'offering.edit', offering.providerId) ?? editRefusal(offering) ?? typeRefusal(offering);
  return (
    <PlansView
      offeringId={offeringId}
      plans={plans}
      previews={planPreviews(plans, { locale, market: search.currency, regions: named })}
      chosen={search.plan}
      kind={search.kind}
      freePlanWaived={offering.freePlanWaived}
      mayDecide={can(actor, 'review.decide')}
      refusal={reason}
      review={review}
      editor={{
        visibility: offering.visibility,
        regions: named,
        rates,
        sample: { publicUrl: env.PUBLIC_URL, serviceName: offering.serviceName, end: lastHour() },
      }}
    />
  );
});
