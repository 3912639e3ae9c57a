import { PlainLink } from './plain-link';
import type { ComponentProps } from 'react';

/** A link inside the product, in Carbon's style. */
export const Link = ({ className, ...rest }: ComponentProps<typeof PlainLink>) => (
  <PlainLink className={`cds--link ${className ?? ''}`} {...rest} />
);

type ButtonKind = 'primary' | 'secondary' | 'tertiary' | 'ghost';

/** The look of Carbon's button, for a link. */
export const buttonLook = (kind: ButtonKind = 'primary') =>
  `cds--btn cds--btn--md cds--layout--size-md cds--btn--${kind}`;

/** A link that looks like a button: for the one primary action of a page when it leads somewhere. */
export const LinkButton = ({
  kind,
  className,
  ...rest
}: ComponentProps<typeof PlainLink> & { kind?: ButtonKind }) => (
  <PlainLink className={`${buttonLook(kind)} ${className ?? ''}`} {...rest} />
);
