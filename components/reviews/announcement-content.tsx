import { useTranslations } from 'next-intl';
import type { AnnouncementDto } from '@/lib/content/announcement/schema';
import { Facts, Stack } from '../ui/layout/arrange';
import { Markdown } from '../ui/markdown';
import { Day } from '../ui/moment';
import styles from './reviews.module.scss';

/** The announcement as it would appear, with where and when. */
export const AnnouncementContent = ({ announcement }: { announcement: AnnouncementDto }) => {
  const t = useTranslations('content');
  const { headline, body, audience, channels, wantedOn } = announcement;
  return (
    <Stack>
      <Facts
        facts={[
          { label: t('audience'), value: audience ? t(`audiences.${audience}`) : '–' },
          { label: t('channels'), value: channels.map((one) => t(`channel.${one}`)).join(', ') || '–' },
          { label: t('wantedOn'), value: wantedOn ? <Day on={wantedOn} /> : '–' },
        ]}
      />
      <h4 className={styles.headline}>{headline}</h4>
      <Markdown text={body} under={4} />
    </Stack>
  );
};
