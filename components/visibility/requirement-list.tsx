import { useTranslations } from 'next-intl';
import { say, type Translate } from '@/lib/core/say';
import type { EvaluatedRequirement } from '@/lib/visibility/policy';
import { StateIcon } from '../journey/state-icon';
import { Link } from '../ui/link';
import styles from './visibility.module.scss';

/** Requirements grouped by the page that meets them, each with its state in words; open ones lead to their field. */
type Props = { requirements: EvaluatedRequirement[]; /** Without the names of the pages. */ plain?: boolean };

export const RequirementList = ({ requirements, plain }: Props) => {
  const t = useTranslations('visibility');
  const translate = useTranslations() as Translate;
  const pages = [...new Set(requirements.map(({ page }) => page))];
  return (
    <div className={styles.groups}>
      {pages.map((page) => (
        <div key={page} className={styles.group}>
          {plain ? null : <h3>{t(`page.${page}`)}</h3>}
          <ul>
            {requirements
              .filter((requirement) => requirement.page === page)
              .map(({ id, met, message, href }) => (
                <li key={id} className={styles.requirement}>
                  <StateIcon
                    state={met ? 'done' : 'left'}
                    label={t(met ? 'readiness.met' : 'readiness.open')}
                  />
                  {met ? (
                    <span>{say(translate, message)}</span>
                  ) : (
                    <Link href={href}>{say(translate, message)}</Link>
                  )}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  );
};
