import { useFormatter } from '../ui/formatter';
import { PlainLink } from '../ui/plain-link';
import styles from './dashboard.module.scss';

type Number = { label: string; value: number | string; href: string; alarming?: boolean };

/** A few numbers, each leading to what it counts. */
export const Numbers = ({ numbers }: { numbers: Number[] }) => {
  const format = useFormatter();
  return (
    <ul className={styles.numbers}>
      {numbers.map(({ label, value, href, alarming }) => (
        <li key={label}>
          <PlainLink href={href} className={alarming ? `${styles.number} ${styles.alarming}` : styles.number}>
            <span className={styles.value}>{typeof value === 'number' ? format.number(value) : value}</span>
            <span className={styles.cardText}>{label}</span>
          </PlainLink>
        </li>
      ))}
    </ul>
  );
};
