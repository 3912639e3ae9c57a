import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import type { EvaluatedRequirement } from '@/lib/visibility/policy';
import { Stack } from '../ui/layout/arrange';
import { Panel, Section } from '../ui/layout/page';
import { RequirementList } from './requirement-list';
import styles from './visibility.module.scss';

type Props = {
  event: 'publish_limited' | 'approve_release' | 'approve_referral';
  requirements: EvaluatedRequirement[];
  /** The ids of those that lie with a reviewer. */
  waiting?: string[];
  action: ReactNode;
};

/** What the next move requires and how far the offering is, with the button that makes it. */
export const ReadinessPanel = ({ event, requirements, waiting, action }: Props) => {
  const t = useTranslations('visibility.readiness');
  const met = requirements.filter((requirement) => requirement.met).length;
  return (
    <Section
      // A link to a field puts the focus on what can be pressed in it.
      id={event === 'publish_limited' ? 'field-publish' : undefined}
      title={t(`title.${event}`)}
      help={t(`help.${event}`)}
      actions={action}
    >
      <Panel>
        <Stack>
          <p className={styles.count}>{t('count', { met, total: requirements.length })}</p>
          <RequirementList requirements={requirements} waiting={waiting} />
        </Stack>
      </Panel>
    </Section>
  );
};
