'use client';

export { default as ComboBox } from '@carbon/react/es/components/ComboBox/ComboBox.js';
