import type { ReviewContent } from '@/lib/reviews/schema';
import { AnnouncementContent } from './announcement-content';
import { DeprecationContent } from './deprecation-content';
import { PricesContent } from './prices-content';
import { RegistrationContent } from './registration-content';
import { ReleaseContent } from './release-content';

/** What the request is about, as it stands now. */
export const RequestContent = ({ content, offeringId }: { content: ReviewContent; offeringId: string }) => {
  if (content.kind === 'registration') return <RegistrationContent registration={content.registration} />;
  if (content.kind === 'prices') return <PricesContent plans={content.plans} />;
  if (content.kind === 'announcement') return <AnnouncementContent announcement={content.announcement} />;
  if (content.kind === 'release') return <ReleaseContent content={content} offeringId={offeringId} />;
  return <DeprecationContent content={content} />;
};
