import type { ReactNode } from 'react';
import type { CarbonIconType } from '@carbon/icons-react';
import styles from './shell.module.scss';

type Props = {
  icon: CarbonIconType;
  title: string;
  text: ReactNode;
  detail?: ReactNode;
  children: ReactNode;
};

/** A whole page that says one thing: what happened, why, and the ways on. */
export const StatePage = ({ icon: Icon, title, text, detail, children }: Props) => (
  <div className={styles.state}>
    <Icon size={32} aria-hidden="true" />
    <h1 className={styles.stateTitle}>{title}</h1>
    <p className={styles.stateText}>{text}</p>
    {detail ? <p className={styles.personDetail}>{detail}</p> : null}
    <div className={styles.stateActions}>{children}</div>
  </div>
);
