'use client';

import { useTranslations } from 'next-intl';
import { waiveFreePlan } from '@/lib/plans/client';
import { Button } from '@/components/ui/button';
import { ProblemNotice } from '@/components/ui/form/problem-notice';
import { useCommand } from '@/components/ui/form/use-command';
import { Row } from '@/components/ui/layout/arrange';
import { Section } from '@/components/ui/layout/page';
import styles from './plans.module.scss';

type Props = { offeringId: string; waived: boolean; hasFree: boolean; mayDecide: boolean };

/** That the free plan is waived, for everybody; a reviewer decides it here. */
export const FreePlanWaiver = ({ offeringId, waived, hasFree, mayDecide }: Props) => {
  const t = useTranslations('plans.waiver');
  const command = useCommand(() => waiveFreePlan(offeringId, { waived: !waived }));
  if (!waived && (hasFree || !mayDecide)) return null;
  return (
    <Section>
      <Row>
        {waived ? <p className={styles.text}>{t('waived')}</p> : null}
        {mayDecide ? (
          <Button kind="ghost" size="sm" disabled={command.pending} onClick={() => command.run(undefined)}>
            {t(waived ? 'require' : 'waive')}
          </Button>
        ) : null}
      </Row>
      <ProblemNotice problem={command.problem} />
    </Section>
  );
};
