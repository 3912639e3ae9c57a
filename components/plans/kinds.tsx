import { useTranslations } from 'next-intl';
import { PLAN_KINDS, type PlanKind } from '@/lib/plans/schema';
import { fieldId } from '@/components/ui/form/field-id';
import { LinkButton } from '@/components/ui/link';
import styles from './kinds.module.scss';

const CONSEQUENCES = ['customers', 'provider', 'review'] as const;

/** What a kind of plan means for customers, for the provider, and for the review of its prices. */
export const KindConsequences = ({ kind }: { kind: PlanKind }) => {
  const t = useTranslations('plans.kinds');
  return (
    <dl className={styles.consequences}>
      {CONSEQUENCES.map((about) => (
        <div key={about}>
          <dt>{t(about)}</dt>
          <dd>{t(`${kind}.${about}`)}</dd>
        </div>
      ))}
    </dl>
  );
};

/** An offering without plans: the three kinds, what each leads to, and a start with either. */
export const KindsIntroduction = ({ path, locked }: { path: string; locked: boolean }) => {
  const t = useTranslations('plans');
  return (
    <>
      <p className={styles.lead}>{t('add.emptyText')}</p>
      <ul className={styles.kinds} id={fieldId('plans')}>
        {PLAN_KINDS.map((kind) => (
          <li key={kind} className={styles.kind}>
            <h3 className={styles.title}>{t(`kind.${kind}`)}</h3>
            <p className={styles.example}>{t(`kinds.${kind}.example`)}</p>
            <KindConsequences kind={kind} />
            {locked ? null : (
              <LinkButton
                kind={kind === 'free' ? 'primary' : 'tertiary'}
                href={`${path}?plan=new&kind=${kind}#add-plan`}
              >
                {t(`kinds.${kind}.start`)}
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
    </>
  );
};
