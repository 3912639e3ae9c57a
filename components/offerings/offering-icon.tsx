import styles from './offerings.module.scss';

type Props = { offeringId: string; name: string; iconHash: string | null };

/** The offering's icon, or the first letter of its name while it has none. Decorative: the name stands beside it. */
export const OfferingIcon = ({ offeringId, name, iconHash }: Props) => {
  if (!iconHash) {
    return (
      <span className={styles.initial} aria-hidden="true" translate="no">
        {[...name.trim()][0]?.toLocaleUpperCase()}
      </span>
    );
  }
  const source = `/api/console/offerings/${offeringId}/listing/icon?v=${iconHash.slice(0, 12)}`;
  // A plain img: SVG gains nothing from an image optimiser, and inside an img its scripts never run.
  return <img className={styles.icon} src={source} alt="" width={32} height={32} loading="lazy" />;
};
