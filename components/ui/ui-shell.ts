'use client';

export { default as Header } from '@carbon/react/es/components/UIShell/Header.js';
export { default as HeaderGlobalBar } from '@carbon/react/es/components/UIShell/HeaderGlobalBar.js';
export { default as HeaderMenuButton } from '@carbon/react/es/components/UIShell/HeaderMenuButton.js';
export { default as HeaderName } from '@carbon/react/es/components/UIShell/HeaderName.js';
export { default as SkipToContent } from '@carbon/react/es/components/UIShell/SkipToContent.js';
