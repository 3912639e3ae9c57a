import { useTranslations } from 'next-intl';
import type { EvaluatedRequirement } from '@/lib/visibility/policy';
import { Stack } from '../../ui/layout/arrange';
import { Panel, Section } from '../../ui/layout/page';
import { RequirementList } from '../requirement-list';
import styles from '../visibility.module.scss';

type Props = {
  requirements: EvaluatedRequirement[];
  /** The ids of those that lie with a reviewer. */
  waiting: string[];
};

/** What reviewers will look at, and how much of it is open: for the provider to do, or with a reviewer. */
export const RequirementPanel = ({ requirements, waiting }: Props) => {
  const t = useTranslations('release.requirements');
  const open = requirements.filter(({ met }) => !met).length;
  return (
    <Section id="requirements" title={t('title')} help={t('help')}>
      <Panel>
        <Stack>
          <p className={styles.count}>{t('count', { open, waiting: waiting.length })}</p>
          <RequirementList requirements={requirements} waiting={waiting} />
        </Stack>
      </Panel>
    </Section>
  );
};
