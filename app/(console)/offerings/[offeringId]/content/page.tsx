import { getTranslations } from 'next-intl/server';
import { AnnouncementForm } from '@/components/content/announcement-form';
import { GuidanceForm } from '@/components/content/guidance-form';
import { LockedNotice } from '@/components/offerings/locked-notice';
import { Page, Section } from '@/components/ui/layout/page';
import { can, refusal } from '@/lib/auth/permissions';
import { offeringInScope } from '@/lib/auth/scope';
import { announcementDetail } from '@/lib/content/announcement/queries';
import { guidanceDetail } from '@/lib/content/guidance/queries';
import { now } from '@/lib/core/clock';
import { dayOf } from '@/lib/core/dates';
import { consolePage } from '@/lib/http/console-page';

export const generateMetadata = async () => ({ title: (await getTranslations('content'))('title') });

export default consolePage(async ({ actor, params: { offeringId = '' } }) => {
  const [t, { providerId }, guidance, announcement] = await Promise.all([
    getTranslations('content'),
    offeringInScope(actor, offeringId),
    guidanceDetail(actor, offeringId),
    announcementDetail(actor, offeringId),
  ]);
  const refused = refusal(actor, 'offering.edit', providerId);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <LockedNotice reason={refused} />
      <Section id="documentation" title={t('documentation')} help={t('documentationHelp')}>
        <GuidanceForm offeringId={offeringId} guidance={guidance} refusal={refused} />
      </Section>
      <Section id="announcement" title={t('announcement')} help={t('announcementHelp')}>
        {/* A new state comes with a new version, which the form must start from. */}
        <AnnouncementForm
          key={announcement.state}
          offeringId={offeringId}
          announcement={announcement}
          today={dayOf(now())}
          refusal={refused}
          mayReopen={can(actor, 'review.decide')}
        />
      </Section>
    </Page>
  );
});
