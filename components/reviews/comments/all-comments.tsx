import { useTranslations } from 'next-intl';
import type { CommentThread } from '@/lib/reviews/comments/schema';
import { Panel, Section } from '../../ui/layout/page';
import { ThreadList } from './thread-list';

type Props = {
  offeringId: string;
  threads: CommentThread[];
  names: Record<string, string>;
  mayWrite: boolean;
};

/** Every comment on the offering, each with the way to its field. */
export const AllComments = ({ offeringId, threads, names, mayWrite }: Props) => {
  const t = useTranslations('reviews.comments');
  return (
    <Section id="comments" title={t('title')} help={t('help')}>
      <Panel>
        {threads.length === 0 ? (
          <p>{t('none')}</p>
        ) : (
          <ThreadList offeringId={offeringId} threads={threads} names={names} mayWrite={mayWrite} withLinks />
        )}
        {mayWrite ? null : <p>{t('readOnly')}</p>}
      </Panel>
    </Section>
  );
};
