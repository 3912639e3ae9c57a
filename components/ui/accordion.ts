'use client';

export { default as Accordion } from '@carbon/react/es/components/Accordion/Accordion.js';
export { default as AccordionItem } from '@carbon/react/es/components/Accordion/AccordionItem.js';
