'use client';

export { default as Header } from '@carbon/react/es/components/UIShell/Header.js';
export { default as HeaderGlobalAction } from '@carbon/react/es/components/UIShell/HeaderGlobalAction.js';
export { default as HeaderGlobalBar } from '@carbon/react/es/components/UIShell/HeaderGlobalBar.js';
export { default as HeaderMenuButton } from '@carbon/react/es/components/UIShell/HeaderMenuButton.js';
export { default as HeaderMenuItem } from '@carbon/react/es/components/UIShell/HeaderMenuItem.js';
export { default as HeaderName } from '@carbon/react/es/components/UIShell/HeaderName.js';
export { default as HeaderNavigation } from '@carbon/react/es/components/UIShell/HeaderNavigation.js';
export { default as HeaderPanel } from '@carbon/react/es/components/UIShell/HeaderPanel.js';
export { default as SideNav } from '@carbon/react/es/components/UIShell/SideNav.js';
export { default as SideNavItems } from '@carbon/react/es/components/UIShell/SideNavItems.js';
export { default as SideNavLink } from '@carbon/react/es/components/UIShell/SideNavLink.js';
export { default as SkipToContent } from '@carbon/react/es/components/UIShell/SkipToContent.js';
