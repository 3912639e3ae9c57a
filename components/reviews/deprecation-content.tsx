import { useTranslations } from 'next-intl';
import type { ReviewContent } from '@/lib/reviews/schema';
import { Facts } from '../ui/layout/arrange';
import { Panel, Section } from '../ui/layout/page';
import { Link } from '../ui/link';
import { Day } from '../ui/moment';

const DAY = 86_400_000;

/** When customers would be told and when the service would end. */
export const DeprecationContent = ({
  content,
}: {
  content: Extract<ReviewContent, { kind: 'deprecation' }>;
}) => {
  const t = useTranslations('reviews.deprecation');
  const { noticeOn, endOfServiceOn, replacement } = content;
  const days = Math.round((endOfServiceOn.getTime() - noticeOn.getTime()) / DAY);
  return (
    <Section title={t('title')} help={t('help')}>
      <Panel>
        <Facts
          facts={[
            { label: t('noticeOn'), value: <Day on={noticeOn} /> },
            { label: t('endOfServiceOn'), value: <Day on={endOfServiceOn} /> },
            { label: t('between'), value: t('days', { days }) },
            {
              label: t('replacement'),
              value: replacement ? (
                <Link href={`/offerings/${replacement.id}/summary`}>{replacement.name}</Link>
              ) : (
                t('none')
              ),
            },
          ]}
        />
      </Panel>
    </Section>
  );
};
