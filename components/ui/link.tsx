import { PlainLink } from './plain-link';
import type { ComponentProps } from 'react';

/** A link inside the product, in Carbon's style. */
export const Link = ({ className, ...rest }: ComponentProps<typeof PlainLink>) => (
  <PlainLink className={`cds--link ${className ?? ''}`} {...rest} />
);

type ButtonKind = 'primary' | 'secondary' | 'tertiary' | 'ghost';

/** A link that looks like a button: for the one primary action of a page when it leads somewhere. */
export const LinkButton = ({
  kind = 'primary',
  className,
  ...rest
}: ComponentProps<typeof PlainLink> & { kind?: ButtonKind }) => (
  <PlainLink
    className={`cds--btn cds--btn--md cds--layout--size-md cds--btn--${kind} ${className ?? ''}`}
    {...rest}
  />
);
