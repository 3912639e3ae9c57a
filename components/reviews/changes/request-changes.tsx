import { useTranslations } from 'next-intl';
import type { FieldDifference } from '@/lib/reviews/documents/schema';
import type { ReviewDto } from '@/lib/reviews/schema';
import { Panel, Section } from '../../ui/layout/page';
import { Moment } from '../../ui/moment';
import { ChangeList } from './change-list';

type Props = {
  previous: ReviewDto | null;
  sinceLast: FieldDifference[] | null;
  sinceSubmitted: FieldDifference[];
  names: Record<string, string>;
};

/** What is new in this request, and what changed after it was handed in. */
export const RequestChanges = ({ previous, sinceLast, sinceSubmitted, names }: Props) => {
  const t = useTranslations('reviews.changes');
  const plain = () => {
    if (!previous) return t('first');
    return sinceLast ? t('none') : t('unknown');
  };
  const help =
    previous && sinceLast?.length
      ? t.rich('help', {
          name: previous.decidedName ?? '',
          when: () => <Moment at={previous.decidedAt ?? previous.submittedAt} />,
        })
      : null;
  return (
    <>
      <Section id="changes" title={t('title')} help={help}>
        <Panel>
          {sinceLast?.length ? <ChangeList changes={sinceLast} names={names} /> : <p>{plain()}</p>}
        </Panel>
      </Section>
      {sinceSubmitted.length > 0 ? (
        <Section title={t('late')} help={t('lateHelp')}>
          <Panel>
            <ChangeList changes={sinceSubmitted} names={names} />
          </Panel>
        </Section>
      ) : null}
    </>
  );
};
