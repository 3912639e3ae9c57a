import { useTranslations } from 'next-intl';
import type { JourneyPart, JourneyStep } from '@/lib/checklist/journey';
import { Link } from '../ui/link';
import { StateIcon } from './state-icon';
import styles from './journey.module.scss';

const STATE_CLASS = {
  done: styles.stepDone,
  present: styles.stepPresent,
  waiting: styles.stepWaiting,
  left: '',
};

const Part = ({ id, state, href, count }: JourneyPart) => {
  const t = useTranslations('journey');
  return (
    <li className={styles.part}>
      <StateIcon state={state} label={t(`partState.${state}`)} />
      <span className={styles.partText}>
        <Link href={href}>{t(`part.${id}`)}</Link>
        {count ? <span className={styles.muted}>{t('partCount', { count })}</span> : null}
        {state === 'waiting' || state === 'returned' ? (
          <span className={styles.muted}>{t(`partState.${state}`)}</span>
        ) : null}
      </span>
    </li>
  );
};

/** The journey as steps in their order, each with its parts; the present one is marked. */
export const JourneyMap = ({ steps }: { steps: JourneyStep[] }) => {
  const t = useTranslations('journey');
  return (
    <ol className={styles.steps}>
      {steps.map(({ id, number, state, parts }) => (
        <li
          key={id}
          className={`${styles.step} ${STATE_CLASS[state]}`}
          aria-current={state === 'present' ? 'step' : undefined}
        >
          <div className={styles.stepHead}>
            <span>{number === 0 ? t('start') : t('stepNumber', { number })}</span>
            <span className={styles.stepState}>{t(`state.${state}`)}</span>
          </div>
          <h3 className={styles.stepName}>{t(`step.${id}`)}</h3>
          <ul className={styles.parts}>
            {parts.map((part) => (
              <Part key={part.id} {...part} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
};
