import styles from './catalog.module.scss';

type Props = { id: string; name: string; iconHash: string | null };

/** The offering's icon, or its first letter. The name stands beside it, so it says nothing itself. */
export const ServiceIcon = ({ id, name, iconHash }: Props) =>
  iconHash ? (
    <img className={styles.icon} src={`/catalog/icons/${id}?v=${iconHash}`} alt="" width={48} height={48} />
  ) : (
    <span className={styles.initial} aria-hidden="true" translate="no">
      {[...name.trim()][0]?.toUpperCase()}
    </span>
  );
