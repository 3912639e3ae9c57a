'use client';

export { default as SelectItemGroup } from '@carbon/react/es/components/SelectItemGroup/SelectItemGroup.js';
