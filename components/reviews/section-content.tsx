import type { ReviewContent } from '@/lib/reviews/schema';
import { AnnouncementContent } from './announcement-content';
import { DeprecationContent } from './deprecation-content';
import { PlanPrices } from './prices-content';
import { RegistrationContent } from './registration-content';
import { ReleaseContent } from './release-content';

type Props = { content: ReviewContent; section: string; offeringId: string };

/** What one section of a request is about, as it stands now. */
export const SectionContent = ({ content, section, offeringId }: Props) => {
  if (content.kind === 'registration')
    return <RegistrationContent registration={content.registration} section={section} />;
  if (content.kind === 'prices') {
    const plan = content.plans.find(({ id }) => id === section);
    return plan ? <PlanPrices plan={plan} /> : null;
  }
  if (content.kind === 'announcement') return <AnnouncementContent announcement={content.announcement} />;
  if (content.kind === 'release')
    return <ReleaseContent content={content} section={section} offeringId={offeringId} />;
  return <DeprecationContent content={content} />;
};
