'use client';

export { default as ContentSwitcher } from '@carbon/react/es/components/ContentSwitcher/ContentSwitcher.js';
export { default as Switch } from '@carbon/react/es/components/Switch/Switch.js';
