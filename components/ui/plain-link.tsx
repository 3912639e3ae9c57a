import NextLink from 'next/link';
import type { ComponentProps } from 'react';

/**
 * A link inside the product without a look of its own. Every page is rendered for its reader at the moment it is
 * opened, so fetching pages ahead would only cost the server two requests for each link on the screen.
 */
export const PlainLink = (props: ComponentProps<typeof NextLink>) => <NextLink prefetch={false} {...props} />;
