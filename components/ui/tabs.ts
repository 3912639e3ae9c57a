'use client';

export { Tabs, Tab, TabList, TabPanel, TabPanels } from '@carbon/react/es/components/Tabs/Tabs.js';
