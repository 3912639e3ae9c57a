import type { ReactNode } from 'react';
import { LearnMore } from '../../help/learn-more';
import styles from './layout.module.scss';

type PageProps = {
  title: ReactNode;
  eyebrow?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  narrow?: boolean;
  /** What the page says belongs to a service, so no link to the guides stands in it. */
  withoutHelp?: boolean;
  children: ReactNode;
};

/** One page: one title, an optional sentence under it with the way to its help, its primary action at the right. */
export const Page = ({ title, eyebrow, lead, actions, narrow, withoutHelp, children }: PageProps) => {
  const help = withoutHelp ? null : <LearnMore />;
  return (
    <div className={narrow ? `${styles.page} ${styles.narrow}` : styles.page}>
      <div className={styles.header}>
        <div className={styles.heading}>
          {eyebrow ? <div className={styles.eyebrow}>{eyebrow}</div> : null}
          <h1 className={styles.title}>{title}</h1>
          {lead ? (
            <p className={styles.lead}>
              {lead} {help}
            </p>
          ) : (
            help
          )}
        </div>
        {actions ? <div className={`${styles.actions} wb-no-print`}>{actions}</div> : null}
      </div>
      {children}
    </div>
  );
};

type SectionProps = {
  id?: string;
  title?: string;
  help?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

/** A titled part of a page. */
export const Section = ({ id, title, help, actions, children }: SectionProps) => (
  <section className={styles.section} id={id}>
    {title ? (
      <div className={styles.sectionHeader}>
        <div>
          <h2 className={styles.sectionTitle}>{title}</h2>
          {help ? <p className={styles.help}>{help}</p> : null}
        </div>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
    ) : null}
    {children}
  </section>
);

/** A raised surface for a form or a table. */
export const Panel = ({ children }: { children: ReactNode }) => (
  <div className={`${styles.panel} cds--layer-two`}>{children}</div>
);
