'use client';

export { default as RadioButton } from '@carbon/react/es/components/RadioButton/RadioButton.js';
export { default as RadioButtonGroup } from '@carbon/react/es/components/RadioButtonGroup/RadioButtonGroup.js';
