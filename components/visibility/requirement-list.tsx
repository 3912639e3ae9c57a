import { useTranslations } from 'next-intl';
import { say, type Translate } from '@/lib/core/say';
import type { EvaluatedRequirement } from '@/lib/visibility/policy';
import { StateIcon } from '../journey/state-icon';
import { Link } from '../ui/link';
import { Moment } from '../ui/moment';
import styles from './visibility.module.scss';

const Fields = ({ fields }: Pick<EvaluatedRequirement, 'fields'>) => {
  const t = useTranslations('visibility.readiness');
  const translate = useTranslations() as Translate;
  if (fields.length === 0) return null;
  return (
    <details className={styles.fields}>
      <summary>{t('fields', { count: fields.length })}</summary>
      <ul>
        {fields.map(({ message, href }) => (
          <li key={href + message.key}>
            <Link href={href}>{say(translate, message)}</Link>
          </li>
        ))}
      </ul>
    </details>
  );
};

const Proof = ({ proof }: Pick<EvaluatedRequirement, 'proof'>) => {
  const t = useTranslations('visibility.readiness');
  const common = useTranslations('common');
  const translate = useTranslations() as Translate;
  if (!proof?.evidence) return null;
  const { message, href } = proof.evidence;
  return (
    <span className={styles.proof}>
      <span className="wb-visually-hidden">{common('labelled', { label: t('proof'), text: '' })}</span>
      {href ? <Link href={href}>{say(translate, message)}</Link> : say(translate, message)}
      {proof.at ? (
        <span className={styles.when}>
          <Moment at={proof.at} />
        </span>
      ) : null}
    </span>
  );
};

const Requirement = ({ waits, ...requirement }: EvaluatedRequirement & { waits: boolean }) => {
  const { met, message, href, fields, proof } = requirement;
  const t = useTranslations('visibility.readiness');
  const translate = useTranslations() as Translate;
  const sentence = say(translate, message);
  return (
    <li className={styles.requirement}>
      <StateIcon state={met ? 'done' : waits ? 'waiting' : 'left'} label={t(met ? 'met' : 'open')} />
      <div>
        {met ? <span>{sentence}</span> : <Link href={href}>{sentence}</Link>}
        {waits ? <span className={styles.proof}>{t('waiting')}</span> : null}
        <Fields fields={fields} />
        <Proof proof={proof} />
      </div>
    </li>
  );
};

type Props = {
  requirements: EvaluatedRequirement[];
  /** Without the names of the pages. */
  plain?: boolean;
  /** The ids of those that lie with a reviewer. */
  waiting?: readonly string[];
};

/** Requirements grouped by the page that meets them, each with its state, its evidence, and the way to what is open. */
export const RequirementList = ({ requirements, plain, waiting = [] }: Props) => {
  const t = useTranslations('visibility');
  const pages = [...new Set(requirements.map(({ page }) => page))];
  return (
    <div className={styles.groups}>
      {pages.map((page) => (
        <div key={page} className={styles.group}>
          {plain ? null : <h3>{t(`page.${page}`)}</h3>}
          <ul>
            {requirements
              .filter((requirement) => requirement.page === page)
              .map((requirement) => (
                <Requirement
                  key={requirement.id}
                  {...requirement}
                  waits={!requirement.met && waiting.includes(requirement.id)}
                />
              ))}
          </ul>
        </div>
      ))}
    </div>
  );
};
