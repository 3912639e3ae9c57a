import type { ReactNode } from 'react';
import styles from './layout.module.scss';

type Children = { children: ReactNode };

export const Stack = ({ children, loose }: Children & { loose?: boolean }) => (
  <div className={loose ? styles.stackLoose : styles.stack}>{children}</div>
);

export const Row = ({ children }: Children) => <div className={styles.row}>{children}</div>;

/** Main column and a narrower one beside it; one below the other on small screens. */
export const Columns = ({ children }: Children) => <div className={styles.columns}>{children}</div>;

export const Cards = ({ children, as: Tag = 'div' }: Children & { as?: 'div' | 'ul' }) => (
  <Tag className={styles.cards}>{children}</Tag>
);

/** Short fields side by side where there is room. */
export const Fields = ({ children }: Children) => <div className={styles.fields}>{children}</div>;

/** A wide table scrolls inside this instead of widening the page; focusable so that keyboards can scroll it. */
export const Scroll = ({ children, label }: Children & { label: string }) => (
  <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
    {children}
  </div>
);

export const Mono = ({ children }: Children) => <code className={styles.mono}>{children}</code>;

/** Label and value pairs. */
export const Facts = ({ facts }: { facts: { label: string; value: ReactNode }[] }) => (
  <dl className={styles.facts}>
    {facts.map(({ label, value }, index) => (
      <div key={index} className={styles.fact}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

type EmptyProps = { title: string; text: string; action?: ReactNode };

/** What a list shows when it holds nothing: what will be here and how to begin. */
export const EmptyState = ({ title, text, action }: EmptyProps) => (
  <div className={styles.empty}>
    <h2 className={styles.emptyTitle}>{title}</h2>
    <p>{text}</p>
    {action}
  </div>
);
