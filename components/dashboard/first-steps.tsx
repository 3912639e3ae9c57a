import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import type { FirstStep } from '@/lib/dashboard/schema';
import { StateIcon } from '../journey/state-icon';
import { Panel, Section } from '../ui/layout/page';
import { LinkButton } from '../ui/link';
import styles from './dashboard.module.scss';

type Props = {
  role: 'provider' | 'reviewer' | 'operator';
  steps: FirstStep[];
  /** What stands in place of the link of the step that is to be taken now. */
  action?: ReactNode;
};

/**
 * The way in for somebody new: a few steps, the present one open with what it takes to do it. It shows what is done
 * already and disappears with the last step.
 */
export const FirstSteps = ({ role, steps, action }: Props) => {
  const t = useTranslations('dashboard.steps');
  const present = steps.find(({ done }) => !done);
  if (!present) return null;
  return (
    <Section title={t(`${role}.title`)} help={t(`${role}.help`)}>
      <Panel>
        <ol className={styles.steps}>
          {steps.map((step) => (
            <li key={step.id} aria-current={step === present ? 'step' : undefined}>
              <StateIcon state={step.done ? 'done' : step === present ? 'present' : 'left'} />
              <div className={styles.stepBody}>
                <p className={step === present ? styles.cardTitle : styles.cardText}>
                  {t(`${role}.${step.id}.title`)}
                  {step.done ? <span className="wb-visually-hidden">{t('done')}</span> : null}
                </p>
                {step === present ? (
                  <>
                    <p className={styles.cardText}>{t(`${role}.${step.id}.text`)}</p>
                    {action ?? <LinkButton href={step.href}>{t(`${role}.${step.id}.action`)}</LinkButton>}
                  </>
                ) : null}
              </div>
            </li>
          ))}
        </ol>
      </Panel>
    </Section>
  );
};
