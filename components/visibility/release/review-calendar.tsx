import { getTranslations } from 'next-intl/server';
import type { ReviewRound } from '@/lib/installation/schema';
import { getFormatter } from '@/components/ui/server-formatter';
import { Panel, Section } from '../../ui/layout/page';
import { Tag } from '../../ui/tag';
import styles from '../visibility.module.scss';

type Props = {
  rounds: ReviewRound[];
  /** The review day of the open request, or null. */ asked: Date | null;
};

/** The next review days: until when to hand in, when it is looked at, by when it is decided. */
export const ReviewCalendar = async ({ rounds, asked }: Props) => {
  const t = await getTranslations('release.calendar');
  const format = await getFormatter();
  const day = (date: Date) => format.dateTime(date, { weekday: 'long', day: 'numeric', month: 'long' });
  return (
    <Section title={t('title')} help={t(asked ? 'helpAsked' : 'help')}>
      <Panel>
        <ol className={styles.rounds}>
          {rounds.map(({ handInBy, reviewOn, decideBy }) => (
            <li key={reviewOn.toISOString()} className={styles.round}>
              <span>
                {t('round', { handInBy: day(handInBy), reviewOn: day(reviewOn), decideBy: day(decideBy) })}
              </span>
              {asked?.getTime() === reviewOn.getTime() ? (
                <Tag size="sm" type="blue">
                  {t('yours')}
                </Tag>
              ) : null}
            </li>
          ))}
        </ol>
      </Panel>
    </Section>
  );
};
