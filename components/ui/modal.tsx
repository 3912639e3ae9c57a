'use client';

import type { ComponentProps } from 'react';
import { useTranslations } from 'next-intl';
import CarbonModal from '@carbon/react/es/components/Modal/Modal.js';

/** Carbon's dialog, whose close button speaks the reader's language. */
export const Modal = (props: ComponentProps<typeof CarbonModal>) => (
  <CarbonModal closeButtonLabel={useTranslations('common.action')('close')} {...props} />
);
