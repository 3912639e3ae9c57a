'use client';

export { default as Checkbox } from '@carbon/react/es/components/Checkbox/Checkbox.js';
