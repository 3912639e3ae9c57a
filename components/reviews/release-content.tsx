import { useTranslations } from 'next-intl';
import type { ReviewContent } from '@/lib/reviews/schema';
import { Link } from '../ui/link';
import { Panel, Section } from '../ui/layout/page';
import { ProgressBar } from '../ui/progress-bar';
import { RequirementList } from '../visibility/requirement-list';
import { ExternalLink } from './external-link';
import styles from './reviews.module.scss';

type Props = { content: Extract<ReviewContent, { kind: 'release' }>; offeringId: string };

/** The requirements of going public with where each is proved, the checklist's progress and the evidence handed in. */
export const ReleaseContent = ({ content, offeringId }: Props) => {
  const t = useTranslations('reviews.release');
  const { requirements, progress, evidence, type } = content;
  const open = requirements.filter(({ met }) => !met).length;
  return (
    <>
      <Section title={t('requirements')} help={t('open', { count: open, total: requirements.length })}>
        <Panel>
          <RequirementList requirements={requirements} />
        </Panel>
      </Section>
      {type === 'referral' ? null : (
        <>
          <Section title={t('evidence')} help={t('evidenceHelp')}>
            <Panel>
              {evidence.length === 0 ? <p>{t('noEvidence')}</p> : null}
              <ul>
                {evidence.map(({ id, kind, title, url }) => (
                  <li key={id} className={styles.evidence}>
                    <ExternalLink href={url} text={title} />
                    <span className={styles.meta}>
                      {t(`kind.${kind}`)} · {url}
                    </span>
                  </li>
                ))}
              </ul>
            </Panel>
          </Section>
          <Section
            title={t('checklist')}
            actions={<Link href={`/offerings/${offeringId}/checklist`}>{t('openChecklist')}</Link>}
          >
            <Panel>
              <ProgressBar
                label={t('progress')}
                value={progress.percent}
                helperText={t('progressOf', { done: progress.done, total: progress.total })}
              />
            </Panel>
          </Section>
        </>
      )}
    </>
  );
};
