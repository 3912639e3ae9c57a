'use client';

export { default as Select } from '@carbon/react/es/components/Select/Select.js';
export { default as SelectItem } from '@carbon/react/es/components/SelectItem/SelectItem.js';
