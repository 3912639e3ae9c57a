type Props = { colour: 'blue' | 'magenta' | 'gray'; children: string };

/** A tag in Carbon's style without its script: the catalog's pages are read, not operated. */
export const Mark = ({ colour, children }: Props) => (
  <span className={`cds--tag cds--tag--md cds--layout--size-md cds--tag--${colour}`}>
    <span>{children}</span>
  </span>
);
